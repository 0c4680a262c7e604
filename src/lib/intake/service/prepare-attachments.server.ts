import { fileTypeFromBuffer } from 'file-type';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { mostBytes, mostFiles, type FileRefusal } from '../domain/attachment.ts';
import type { NewAttachment } from '../storage/attachments.server.ts';
import { rewriteImage } from './rewrite-image.server.ts';
import { rewritePdf } from './rewrite-pdf.server.ts';

/** What a browser's form hands over; the name is not read. */
type SentFile = Pick<File, 'size' | 'arrayBuffer'>;

/** Makes every sent file anew, type by content; refuses the whole lot when one of them cannot be trusted. */
export async function prepareAttachments(files: readonly SentFile[]): Promise<Outcome<NewAttachment[], FileRefusal>> {
	const sent = files.filter(({ size }) => size > 0); // an empty choice arrives as one empty file
	if (sent.length > mostFiles) return refuse('too-many-files');
	if (sent.some(({ size }) => size > mostBytes)) return refuse('file-too-big');
	const prepared: NewAttachment[] = [];
	for (const file of sent) {
		const outcome = await oneAtATime(() => prepare(file));
		if (!outcome.ok) return outcome;
		prepared.push(outcome.value);
	}
	return succeed(prepared);
}

async function prepare(file: SentFile): Promise<Outcome<NewAttachment, FileRefusal>> {
	const bytes = Buffer.from(await file.arrayBuffer());
	const kind = await fileTypeFromBuffer(bytes).catch(() => undefined);
	if (kind?.mime === 'application/pdf') return rewritePdf(bytes);
	if (kind && ['image/jpeg', 'image/png', 'image/webp'].includes(kind.mime)) return rewriteImage(bytes);
	return refuse('file-type');
}

const placesAtOnce = 2;
let busy = 0;
const waiting: (() => void)[] = [];

/** Decoding takes memory by the picture, not by the file: only a few at once per process, the others wait their turn. */
async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
	if (busy >= placesAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
	else busy++;
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else busy--;
	}
}
