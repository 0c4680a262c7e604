import { Readable } from 'node:stream';
import { error } from '@sveltejs/kit';
import { isUuid } from '#lib/platform/pure/ids.ts';
import type { RequestHandler } from './$types';

const endings: Readonly<Record<string, string>> = {
	'image/webp': 'webp',
	'image/jpeg': 'jpg',
	'application/pdf': 'pdf'
};

/**
 * In a sandbox: whatever a stranger uploaded never becomes a page of this house. Pictures were encoded anew and are shown;
 * everything else is a download.
 */
export const GET: RequestHandler = async ({ locals, params }) => {
	const context = await locals.member();
	if (!isUuid(params.id) || !isUuid(params.attachmentId)) error(404, 'not-found');
	const answer = await locals.services.intake.readAttachment(context, params.id, params.attachmentId);
	if (!answer.ok) {
		if (answer.reason === 'not-yours') error(403, { message: 'not-yours', reason: 'not-yours' });
		error(404, { message: 'not-found', reason: 'not-found' });
	}
	const { mediaType, size, content } = answer.value;
	const kind = mediaType.startsWith('image/') ? 'inline' : 'attachment';
	return new Response(Readable.toWeb(Readable.from(content)) as ReadableStream, {
		headers: {
			'content-type': mediaType,
			'content-length': String(size),
			'content-disposition': `${kind}; filename="anhang-${params.attachmentId.slice(-6)}.${endings[mediaType] ?? 'bin'}"`,
			'content-security-policy': "sandbox; default-src 'none'",
			'cross-origin-resource-policy': 'same-origin'
		}
	});
};
