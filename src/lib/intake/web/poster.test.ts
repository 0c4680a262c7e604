import { PDFBool, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { toString as qrCode } from 'qrcode';
import { expect, test } from 'vitest';
import { typeset } from '../../documents/index.server.ts';
import { languages } from '../../platform/pure/language.ts';
import { posterOf, sheets } from './poster.ts';

const town = { name: 'Stadt Brückhausen', country: 'DE', acknowledgeDays: 7, feedbackMonths: 3, phone: '0200 1234' };
const address = 'https://koko.example.org/k/brueckhausen?lang=de';
const printed = languages.flatMap((language) => sheets.map((sheet) => [language, sheet] as const));

test.each(printed)('the poster in %s on %s is one tagged page that names its language', async (language, sheet) => {
	const code = await qrCode(address, { type: 'svg' });
	const poster = posterOf(town, { language, sheet, address, code });
	const file = await PDFDocument.load(await typeset('poster.typ', poster), { updateMetadata: false });
	expect(file.getPageCount()).toBe(1);
	expect(String(file.catalog.lookup(PDFName.of('Lang')))).toContain(language === 'ls' ? 'de' : language);
	const marks = file.catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
	expect(marks.lookup(PDFName.of('Marked'), PDFBool).asBoolean()).toBe(true);
	expect(JSON.stringify(poster)).toContain('110');
});
