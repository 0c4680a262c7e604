import { redirect } from '@sveltejs/kit';
import { Readable } from 'node:stream';
import { version } from '../../../../../../package.json';
import { unlessForbidden } from '../../access.ts';
import type { RequestHandler } from './$types';

/** A POST and no link: it spends the permission. What flows is sealed already. */
export const POST: RequestHandler = async ({ locals }) => {
	const fetched = await locals.services.tenantMove.fetch(await locals.member(), version);
	if (!fetched.ok) {
		const reason = unlessForbidden(fetched.reason);
		if (reason === 'step-up-needed') redirect(303, '/konto/bestaetigen?weiter=%2Fverwaltung%2Fumzug');
		redirect(303, `/verwaltung/umzug?problem=${reason}`);
	}
	return new Response(Readable.toWeb(fetched.value) as ReadableStream, {
		headers: {
			'content-type': 'application/octet-stream',
			'content-disposition': 'attachment; filename="organisation.koko"',
			'cache-control': 'no-store'
		}
	});
};
