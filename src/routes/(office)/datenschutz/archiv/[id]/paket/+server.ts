import { error } from '@sveltejs/kit';
import { notYours } from '../../../../settled.ts';
import type { RequestHandler } from './$types';

/** Making the package leaves its checksum with the offer, so it is a POST and no link. */
export const POST: RequestHandler = async ({ locals, params }) => {
	const made = await locals.services.privacy.retention.package(await locals.member(), params.id);
	if (!made.ok) return made.reason === 'not-yours' ? notYours() : error(404, { message: 'not-found' });
	return new Response(new Uint8Array(made.value.content), {
		headers: {
			'content-type': 'application/x-tar',
			'content-disposition': `attachment; filename="${made.value.name.replaceAll(/[^\w.-]/g, '_')}"`
		}
	});
};
