/** A file to be kept, never shown inside the house. */
export const sent = (file: { readonly bytes: BodyInit; readonly type: string }, name: string): Response =>
	new Response(file.bytes, {
		headers: { 'content-type': file.type, 'content-disposition': `attachment; filename="${name}"` }
	});
