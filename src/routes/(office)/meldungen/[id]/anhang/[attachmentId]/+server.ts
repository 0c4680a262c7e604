import { error } from '@sveltejs/kit';
import { isUuid } from '#lib/platform/pure/ids.ts';
import type { RequestHandler } from './$types';

const endings: Readonly<Record<string, string>> = {
	'image/webp': 'webp',
	'image/jpeg': 'jpg',
	'application/pdf': 'pdf'
};

/** Always a download in a sandbox: whatever a stranger uploaded never becomes a page of this house. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const context = await locals.member();
	if (!isUuid(params.id) || !isUuid(params.attachmentId)) error(404, 'not-found');
	const answer = await locals.services.intake.readAttachment(context, params.id, params.attachmentId);
	if (!answer.ok) {
		error(answer.reason === 'not-yours' ? 403 : 404, { message: answer.reason, reason: answer.reason });
	}
	const { mediaType, content } = answer.value;
	return new Response(new Uint8Array(content), {
		headers: {
			'content-type': mediaType,
			'content-disposition': `attachment; filename="anhang-${params.attachmentId.slice(-6)}.${endings[mediaType] ?? 'bin'}"`,
			'content-security-policy': "sandbox; default-src 'none'",
			'cross-origin-resource-policy': 'same-origin'
		}
	});
};
