import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { EncryptedPDFError, PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { FileRefusal } from '../domain/attachment.ts';
import type { NewAttachment } from '../storage/attachments.server.ts';

const unpack = promisify(inflate);
const mostPages = 50;
const mostUnpackedBytes = 64 * 1024 * 1024;

/** What a page or a stream can carry beside its picture: notes with actions, scripts, files, traces of the editor. */
const dropped = ['Annots', 'AA', 'A', 'AF', 'Metadata', 'PieceInfo', 'LastModified', 'B', 'StructParents', 'Thumb'].map(
	(name) => PDFName.of(name)
);

/**
 * Copies the pages of a PDF into a fresh document. Scripts, embedded files, forms, notes and metadata hang on the parts
 * that are left behind; what nothing points to is not copied. A hostile structure can keep this busy for minutes, so it runs
 * in a thread of its own (rewrite-pdf.server.ts).
 */
export async function copyPdfPages(bytes: Buffer): Promise<Outcome<NewAttachment, FileRefusal>> {
	try {
		if (await isBomb(bytes)) return refuse('file-broken');
		const source = await PDFDocument.load(bytes, { updateMetadata: false });
		if (source.getPageCount() > mostPages) return refuse('file-too-big');
		stripBesides(source);
		const target = await PDFDocument.create({ updateMetadata: false });
		for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page);
		const content = Buffer.from(await target.save({ updateFieldAppearances: false }));
		return succeed({ mediaType: 'application/pdf' as const, content, width: null, height: null });
	} catch (error) {
		return refuse(error instanceof EncryptedPDFError ? 'file-protected' : 'file-broken');
	}
}

function stripBesides(source: PDFDocument): void {
	for (const page of source.getPages()) for (const name of dropped) page.node.delete(name);
	for (const [, object] of source.context.enumerateIndirectObjects()) {
		const dict = object instanceof PDFStream ? object.dict : object;
		if (!(dict instanceof PDFDict)) continue;
		const isStream = object instanceof PDFStream;
		const isPageTree = dict.get(PDFName.of('Type')) === PDFName.of('Pages');
		if (isStream || isPageTree) for (const name of dropped) dict.delete(name);
	}
}

/** Unpacks every stream once with a bound, before the reader does so without one. */
async function isBomb(bytes: Buffer): Promise<boolean> {
	let left = mostUnpackedBytes * 4;
	for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
		let start = at + 6;
		if (bytes[start] === 0x0d) start++;
		if (bytes[start] === 0x0a) start++;
		if ((bytes[start] ?? 0) % 16 !== 8) continue; // not deflated (RFC 1950: method 8)
		const end = bytes.indexOf('endstream', start);
		const unpacked = await unpackedSize(bytes.subarray(start, end === -1 ? undefined : end), left);
		if (unpacked === undefined) return true;
		left -= unpacked;
	}
	return false;
}

async function unpackedSize(packed: Buffer, most: number): Promise<number | undefined> {
	const options = { maxOutputLength: Math.max(1, Math.min(mostUnpackedBytes, most)) };
	try {
		const plain = (await unpack(packed, options)) as Buffer;
		if ((plain[0] ?? 0) % 16 !== 8 || plain.readUInt16BE(0) % 31 !== 0) return plain.length;
		return plain.length + ((await unpackedSize(plain, most)) ?? Infinity); // packed twice
	} catch (error) {
		return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : 0;
	}
}
