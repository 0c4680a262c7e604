import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { mostBytes } from '../domain/attachment.ts';
import { prepareAttachments } from './prepare-attachments.server.ts';
import { rewritePdf } from './rewrite-pdf.server.ts';

const sent = (bytes: Uint8Array): File => new File([new Uint8Array(bytes)], 'was-der-name-sagt.jpg');
const aPhoto = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#336699' } });

async function aPdf(change: (pdf: PDFDocument) => void = () => {}): Promise<Uint8Array> {
	const pdf = await PDFDocument.create();
	pdf.addPage([200, 200]).drawText('Hausordnung');
	change(pdf);
	return pdf.save({ useObjectStreams: false });
}

test('a photo loses where and with what it was taken, and stands upright', async () => {
	const photo = await aPhoto()
		.withExif({ IFD0: { Make: 'GeheimeKamera' }, IFD3: { GPSLatitude: '51/1 57/1 0/1' } })
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();
	const outcome = await prepareAttachments([sent(photo)]);
	if (!outcome.ok) throw new Error(outcome.reason);
	const [stored] = outcome.value;
	expect(stored).toMatchObject({ mediaType: 'image/webp', width: 20, height: 40 });
	const { exif, xmp, orientation } = await sharp(stored?.content).metadata();
	expect([exif, xmp, orientation]).toEqual([undefined, undefined, undefined]);
});

test('a photo with something hidden behind it is stored without what was hidden', async () => {
	const polyglot = Buffer.concat([
		await aPhoto().jpeg().toBuffer(),
		Buffer.from('<script>alert(1)</script>PK\u0003\u0004')
	]);
	const outcome = await prepareAttachments([sent(polyglot)]);
	expect(outcome.ok && outcome.value[0]?.content.includes('<script>')).toBe(false);
	expect(outcome.ok).toBe(true);
});

test('a drawing with script, a programme and a text are no photos, whatever their name says', async () => {
	for (const content of [
		'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
		'MZ\u0090\u0000',
		'Hallo'
	])
		expect(await prepareAttachments([sent(Buffer.from(content))])).toEqual({ ok: false, reason: 'file-type' });
});

test('a small file that unfolds into a huge picture is refused', async () => {
	const width = 7_200; // 52 megapixels
	const bomb = await sharp({
		create: { width, height: width, channels: 3, background: '#fff' },
		limitInputPixels: false
	})
		.png({ compressionLevel: 2 })
		.toBuffer();
	expect(bomb.length).toBeLessThan(mostBytes);
	expect(await prepareAttachments([sent(bomb)])).toEqual({ ok: false, reason: 'file-broken' });
}, 60_000);

test('too many files and too large ones are refused before anything is decoded', async () => {
	const photo = await aPhoto().jpeg().toBuffer();
	expect(await prepareAttachments(Array.from({ length: 200 }, () => sent(photo)))).toMatchObject({
		reason: 'too-many-files'
	});
	expect(await prepareAttachments([sent(new Uint8Array(mostBytes + 1))])).toMatchObject({ reason: 'file-too-big' });
	expect(await prepareAttachments([sent(new Uint8Array(0))])).toEqual({ ok: true, value: [] });
});

test('a PDF keeps its pages and loses scripts, files, links and who wrote it', async () => {
	const bytes = await aPdf((pdf) => {
		pdf.setAuthor('Verena Verfasserin');
		pdf.addJavaScript('main', 'app.alert("boese")');
		const link = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'URI' } });
		link.set(PDFName.of('Contents'), PDFString.of('https://spion.example'));
		pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(link)]));
	});
	const outcome = await prepareAttachments([sent(bytes)]);
	if (!outcome.ok) throw new Error(outcome.reason);
	const stored = await PDFDocument.load(outcome.value[0]?.content ?? '', { updateMetadata: false });
	const plain = Buffer.from(await stored.save({ useObjectStreams: false })).toString('latin1');
	expect(stored.getPageCount()).toBe(1);
	expect(Buffer.from(bytes).toString('latin1')).toMatch(/JavaScript/);
	expect(plain).not.toMatch(/JavaScript|boese|spion|\/Annots|Verena/);
	expect(stored.getAuthor()).toBeUndefined();
});

test('a PDF that is locked, broken or a bomb is refused', async () => {
	const locked = await aPdf((pdf) => void pdf.encrypt({ userPassword: 'geheim', ownerPassword: 'geheim' }));
	expect(await prepareAttachments([sent(locked)])).toEqual({ ok: false, reason: 'file-protected' });
	expect(await prepareAttachments([sent(Buffer.from('%PDF-1.7\nnichts'))])).toEqual({
		ok: false,
		reason: 'file-broken'
	});
	const huge = deflateSync(Buffer.alloc(80 * 1024 * 1024));
	const bomb = Buffer.concat([
		Buffer.from(`%PDF-1.7\n1 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${huge.length}>>\nstream\n`),
		huge,
		Buffer.from('\nendstream\nendobj\ntrailer<<>>\n%%EOF')
	]);
	expect(await prepareAttachments([sent(bomb)])).toEqual({ ok: false, reason: 'file-broken' });
});

const aHostilePdf = (...objects: (string | Buffer)[]): Buffer =>
	Buffer.concat(['%PDF-1.7\n', ...objects, '\ntrailer<</Root 1 0 R>>\n%%EOF'].map((part) => Buffer.from(part)));
const catalogue = '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n';

test('a PDF of ten thousand pages is refused', async () => {
	const numbers = Array.from({ length: 10_000 }, (_, index) => index + 3);
	const pages = aHostilePdf(
		`${catalogue}2 0 obj<</Type/Pages/Count ${numbers.length}/Kids[${numbers.map((no) => `${no} 0 R`).join(' ')}]>>endobj\n`,
		numbers.map((no) => `${no} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj`).join('\n')
	);
	expect(await prepareAttachments([sent(pages)])).toEqual({ ok: false, reason: 'file-too-big' });
}, 30_000);

test('a PDF whose few pages multiply to a thousand million is given up after a while, and the programme goes on', async () => {
	const levels = Array.from({ length: 30 }, (_, index) => index + 2);
	const tree = levels.map((no) => `${no} 0 obj<</Type/Pages/Count 2/Kids[${no + 1} 0 R ${no + 1} 0 R]>>endobj`);
	const pdf = aHostilePdf(`${catalogue}${tree.join('\n')}\n32 0 obj<</Type/Page/MediaBox[0 0 9 9]>>endobj`);
	let beats = 0;
	const heart = setInterval(() => (beats += 1), 20);
	const outcome = await rewritePdf(pdf, { seconds: 2, heapMb: 256, growthMb: 400 });
	clearInterval(heart);
	expect(outcome).toEqual({ ok: false, reason: 'file-broken' });
	expect(beats).toBeGreaterThan(20);
}, 30_000);

test('a PDF that unfolds to gigabytes is given up before they are used', async () => {
	const packed = Buffer.alloc(4_000_000, 129); // run lengths of run lengths: each byte stands for thousands
	const head = `1 0 obj<</Type/ObjStm/N 1/First 4/Filter[/RunLengthDecode/RunLengthDecode]/Length ${packed.length}>>stream\n`;
	const before = process.memoryUsage.rss();
	const outcome = await rewritePdf(aHostilePdf(head, packed, '\nendstream endobj'));
	expect(outcome).toEqual({ ok: false, reason: 'file-broken' });
	expect(process.memoryUsage.rss() - before).toBeLessThan(1024 ** 3);
}, 30_000);
