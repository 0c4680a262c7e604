import { clearedFor, type Document, type Secrecy } from '../domain/document.ts';
import { typeset } from './typeset.server.ts';
import { wordFile } from './word-file.server.ts';

export const paperFormats = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

const types: Record<PaperFormat, string> = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
};

/** The only way from a document to a file: everything above the chosen level is taken out here, whoever built it. */
export async function paperFile(
	document: Document,
	options: { readonly secrecy: Secrecy; readonly format: PaperFormat }
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }> {
	const cleared = { ...document, blocks: clearedFor(document.blocks, options.secrecy) };
	const bytes = options.format === 'pdf' ? await typeset('document.typ', cleared) : await wordFile(cleared);
	return { bytes: new Uint8Array(bytes), type: types[options.format] };
}
