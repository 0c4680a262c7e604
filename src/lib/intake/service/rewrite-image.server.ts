import sharp from 'sharp';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { FileRefusal } from '../domain/attachment.ts';
import type { NewAttachment } from '../storage/attachments.server.ts';

const mostPixels = 50_000_000;
const longestSide = 2_000;

sharp.cache(false); // no picture of a reporter stays in memory
sharp.concurrency(1);

/** Decodes and encodes a photo anew: turned upright, at most 2000 px, without any metadata; bombs stop at 50 megapixels. */
export async function rewriteImage(bytes: Buffer): Promise<Outcome<NewAttachment, FileRefusal>> {
	try {
		const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
			.rotate()
			.resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
			.webp({ quality: 80 })
			.timeout({ seconds: 20 })
			.toBuffer({ resolveWithObject: true });
		return succeed({ mediaType: 'image/webp' as const, content: data, width: info.width, height: info.height });
	} catch {
		return refuse('file-broken'); // whatever the decoder says, the person needs another file
	}
}
