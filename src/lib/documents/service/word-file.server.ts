import {
	Document as WordDocument,
	Footer,
	Header,
	HeadingLevel,
	Packer,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
	type FileChild
} from 'docx';
import type { Block, Document } from '../domain/document.ts';

const headings = { 1: HeadingLevel.HEADING_2, 2: HeadingLevel.HEADING_3 } as const;

/** Typed text as runs: line breaks stay, and nothing in it is a field, a macro or a link. */
const runs = (text: string, bold = false): TextRun[] =>
	text.split('\n').map((line, index) => new TextRun({ text: line, bold, ...(index > 0 ? { break: 1 } : {}) }));

const plain = (text: string, bold = false): Paragraph => new Paragraph({ children: runs(text, bold) });

function childrenOf(block: Block): FileChild[] {
	switch (block.kind) {
		case 'heading':
			return [new Paragraph({ heading: headings[block.level], children: runs(block.text) })];
		case 'paragraph':
			return [plain(block.text)];
		case 'list':
			return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }));
		case 'facts':
			return block.rows.map(
				([name, value]) => new Paragraph({ children: [new TextRun({ text: `${name}: `, bold: true }), ...runs(value)] })
			);
		case 'table':
			return block.rows.length === 0 ? [plain(block.caption)] : [tableOf(block)];
	}
}

function tableOf({ head, rows }: Extract<Block, { kind: 'table' }>): Table {
	const cell = (text: string, bold: boolean) => new TableCell({ children: [plain(text, bold)] });
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		rows: [
			new TableRow({ tableHeader: true, children: head.map((name) => cell(name, true)) }),
			...rows.map((row) => new TableRow({ children: row.map((value) => cell(value, false)) }))
		]
	});
}

/** A document for Word and LibreOffice, with real headings, lists and table heads, so that it can be read aloud. */
export function wordFile(document: Document): Promise<Uint8Array> {
	const footer = [
		new TextRun({ text: `${document.imprint}   ` }),
		new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
	];
	const file = new WordDocument({
		title: document.title,
		creator: document.sender,
		lastModifiedBy: document.sender,
		styles: {
			default: { document: { run: { font: 'Arial', size: 22, language: { value: `${document.language}-DE` } } } }
		},
		sections: [
			{
				headers: { default: new Header({ children: [plain(document.marking, true)] }) },
				footers: { default: new Footer({ children: [new Paragraph({ children: footer })] }) },
				children: [
					plain(document.sender),
					new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(document.title) }),
					...document.blocks.flatMap(childrenOf)
				]
			}
		]
	});
	return Packer.toBuffer(file);
}
