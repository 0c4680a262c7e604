import { error } from '@sveltejs/kit';
import { csvHead, csvLines, jsonLines } from '#lib/secrecy/web/audit-file.ts';
import type { RequestHandler } from './$types';

/** The whole access log as a file, as JSON lines that can be checked or as a table to read. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const context = await locals.member();
	const taken = await locals.services.secrecy.exportAudit(context);
	if (!taken.ok) error(403, { message: 'not-yours', reason: 'not-yours' });
	const isTable = url.searchParams.get('art') === 'csv';
	const batches = taken.value;
	const content = new ReadableStream<Uint8Array>({
		start: (stream) => isTable && stream.enqueue(Buffer.from(csvHead)),
		pull: async (stream) => {
			const { done, value } = await batches.next();
			if (done) return stream.close();
			stream.enqueue(Buffer.from(isTable ? csvLines(value) : jsonLines(value)));
		},
		cancel: () => void batches.return(undefined)
	});
	return new Response(content, {
		headers: {
			'content-type': isTable ? 'text/csv; charset=utf-8' : 'application/jsonl; charset=utf-8',
			'content-disposition': `attachment; filename="protokoll-${context.today}.${isTable ? 'csv' : 'jsonl'}"`
		}
	});
};
