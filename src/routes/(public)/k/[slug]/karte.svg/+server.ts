import { error } from '@sveltejs/kit';
import { outlineOf } from '#lib/identity/index.ts';
import type { RequestHandler } from './$types';
import { tenantOf } from '../../../public-page.server.ts';

const escape = (text: string): string => text.replaceAll(/[<>&"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** Outline of the districts; its bounds travel as data attributes, so that a click becomes a place without any map service. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const tenant = await tenantOf(locals, params.slug);
	const outline = outlineOf(await locals.services.identity.publicFace.shapes(tenant.id));
	if (!outline) error(404, { message: 'not-found', reason: 'not-found' });
	const { width, height, west, east, north, south, paths } = outline;
	const areas = paths.map(({ name, path }) => `<path d="${path}"><title>${escape(name)}</title></path>`).join('');
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ` +
		`data-west="${west}" data-east="${east}" data-north="${north}" data-south="${south}">${areas}</svg>`;
	return new Response(svg, {
		headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=3600' }
	});
};
