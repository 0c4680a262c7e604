import { error } from '@sveltejs/kit';
import { toString as qrCode } from 'qrcode';
import { typeset } from '#lib/documents/index.server.ts';
import { publicContactOf } from '#lib/identity/index.ts';
import { posterOf, sheets } from '#lib/intake/web/poster.ts';
import { publicTenantOf, tenantOf } from '../../../../(public)/public-page.server.ts';
import { sent } from '../../../sent.ts';
import type { RequestHandler } from './$types';

/** The poster or flyer of the asker's own municipality; nothing on it is secret. */
export const GET: RequestHandler = async ({ locals, params }) => {
	await locals.member();
	const tenant = await tenantOf(locals, locals.person?.tenant.slug ?? '');
	const sheet = sheets.find((known) => known === params.sheet);
	const language = publicTenantOf(tenant).languages.find((offered) => `${offered}.pdf` === params.language);
	if (!sheet || !language || !tenant.takesReports) error(404, { message: 'not-found', reason: 'not-found' });
	const address = `${locals.services.platform.config.origin}/k/${tenant.slug}?lang=${language}`;
	const code = await qrCode(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
	const town = { ...tenant, phone: publicContactOf(tenant.contact).phone };
	const bytes = new Uint8Array(await typeset('poster.typ', posterOf(town, { sheet, language, address, code })));
	return sent({ bytes, type: 'application/pdf' }, `koko-${tenant.slug}-${sheet}-${language}.pdf`);
};
