import { PDFBool, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Document } from '../domain/document.ts';
import { paperFile } from './paper-file.server.ts';
import { tableFile } from './table-file.server.ts';

const paper: Document = {
	title: 'Verkehrsversuch Marktring',
	sender: 'Stadt Brückhausen',
	marking: 'intern',
	language: 'de',
	imprint: 'Stand 22.11.2026',
	blocks: [
		{ kind: 'heading', level: 1, text: 'Worum es geht', secrecy: 'INTERNAL' },
		{ kind: 'paragraph', text: '#import "x": * $a$ *fett*\n=HYPERLINK("http://böse")', secrecy: 'INTERNAL' },
		{ kind: 'list', items: ['Eine Rampe', 'Lieferzeit bis 10 Uhr'], secrecy: 'INTERNAL' },
		{ kind: 'facts', rows: [['Gremium', 'Ausschuss']], secrecy: 'INTERNAL' },
		{ kind: 'table', caption: '', head: ['Was', 'Wer'], rows: [['Rampe', 'Tiefbau']], secrecy: 'INTERNAL' },
		{ kind: 'heading', level: 1, text: 'Gespräche', secrecy: 'CASE' },
		{ kind: 'paragraph', text: 'Herr Geheim war laut.', secrecy: 'CASE' }
	]
};

const wordText = async (secrecy: 'INTERNAL' | 'CASE'): Promise<string> => {
	const { bytes } = await paperFile(paper, { secrecy, format: 'docx' });
	return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
};

describe('a paper as PDF', () => {
	it('is tagged for reading aloud and says in which language it is (PDF/UA-1)', async () => {
		const { bytes, type } = await paperFile(paper, { secrecy: 'INTERNAL', format: 'pdf' });
		expect(type).toBe('application/pdf');
		const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false });
		const marked = catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
		expect(marked.lookup(PDFName.of('Marked'), PDFBool).asBoolean()).toBe(true);
		expect(String(catalog.lookup(PDFName.of('Lang')))).toContain('de');
		expect(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)).toBeDefined();
		const kinds = new Set(
			context
				.enumerateIndirectObjects()
				.flatMap(([, object]) => (object instanceof PDFDict ? [String(object.get(PDFName.of('S')))] : []))
		);
		for (const kind of ['/H1', '/H2', '/P', '/L', '/LI', '/Table', '/TH', '/TD']) expect(kinds, kind).toContain(kind);
	});
	it('gives the same bytes for the same content, so that a file can be compared', async () => {
		const [one, other] = [
			await paperFile(paper, { secrecy: 'CASE', format: 'pdf' }),
			await paperFile(paper, { secrecy: 'CASE', format: 'pdf' })
		];
		expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
	});
});

describe('a paper as Word file', () => {
	it('holds nothing above the circle it is meant for', async () => {
		expect(await wordText('INTERNAL')).not.toContain('Geheim');
		expect(await wordText('INTERNAL')).not.toContain('Gespräche');
		expect(await wordText('CASE')).toContain('Geheim');
	});
	it('takes typed text as text: no field, no link, no macro', async () => {
		const { bytes } = await paperFile(paper, { secrecy: 'CASE', format: 'docx' });
		const parts = Object.keys(unzipSync(bytes));
		expect(parts.filter((name) => /vba|macro|embedding/i.test(name))).toEqual([]);
		const text = await wordText('CASE');
		expect(text).toContain('=HYPERLINK(');
		expect(text).not.toMatch(/<w:(hyperlink|instrText|fldSimple)/);
	});
});

describe('a list as workbook', () => {
	it('counts no cell as a formula', async () => {
		const { bytes } = await tableFile([['Was'], ['=1+1'], ['+49 30 1']], 'xlsx');
		const files = unzipSync(bytes as Uint8Array);
		const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
		expect(sheet).not.toContain('<f>');
		const words = Object.values(files)
			.map((part) => strFromU8(part))
			.join('');
		expect(words).toContain('=1+1');
	});
});
