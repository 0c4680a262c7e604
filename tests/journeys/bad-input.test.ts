import { crc32, deflateSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { publicTexts } from '../../src/lib/intake/web/texts/index.ts';
import type { Member } from '../../src/lib/platform/pure/actor.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { headed, visit } from '../support/browser.ts';
import { aMember, aSession, aTenant, housePlatform } from '../support/builders.ts';
import { aCase, anActor } from '../support/case-builders.ts';

const { de, ar } = publicTexts;
const slug = `eingaben-${randomUUID().slice(0, 8)}`;
let platform: Platform;
let tenantId: string;
let manager: Member;

beforeAll(async () => {
	platform = await housePlatform();
	tenantId = await aTenant(platform, { slug, name: 'Stadt Eingaben' });
	manager = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
});
afterAll(() => platform.database.close());

async function atTheOffice(member: Member = manager) {
	const visitor = await visit({ script: false });
	const value = await aSession(platform, member);
	await visitor.context.addCookies([{ name: 'koko_session', value, url: inject('origin'), httpOnly: true }]);
	return visitor;
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const main = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';
const asSystem = async <T>(act: Parameters<typeof platform.database.inTenant<T>>[1]): Promise<T> =>
	platform.database.inTenant(await platform.contextOf({ kind: 'system' as const, tenantId }), act);

async function sendReport(page: Page, text: string): Promise<string> {
	await page.goto(`/k/${slug}/melden`);
	await page.fill('#text', text);
	await press(page, de.form.send);
	const groups = await page.locator('[data-testid=receipt-code] li span[aria-hidden]').allTextContents();
	await page.check('#noted');
	await press(page, de.receipt.continue);
	return groups.join(' ');
}

test('an unknown town is told in the language of the visitor', async () => {
	for (const [language, words] of [
		['de-DE', de],
		['ar', ar]
	] as const) {
		const { page, leave } = await visit({ script: false, language, width: 320 });
		for (const address of ['/k/gibt-es-nicht', '/k/gibt-es-nicht/melden', '/k/%00', "/k/'%20or%201=1"]) {
			expect((await page.goto(address))?.status(), address).toBe(404);
			expect(await page.textContent('h1'), address).toBe(words.broken['not-found'].title);
		}
		await leave();
	}
});

test('a code with wrong characters, too short or unknown gets a sentence and nothing of anybody', async () => {
	const { page, leave } = await visit({ script: false });
	const code = await sendReport(page, 'Streit um den Grillplatz');
	const last = Number(code.at(-1));
	for (const typed of [
		'abcde fghij',
		'12345',
		`${code} 1`,
		`${code.slice(0, -1)}${(last + 1) % 10}`,
		'\u202e🙁',
		'9'.repeat(5000)
	]) {
		await page.goto('/postfach');
		await page.fill('#code', typed);
		await press(page, de.postbox.open);
		expect(await page.textContent('.error-summary'), typed.slice(0, 40)).toContain(de.problems['code-unknown']);
		expect(new URL(page.url()).pathname).toBe('/postfach');
	}
	await leave();
});

test('a code opens the report of its own town, whichever town the postbox was reached from', async () => {
	const other = `nebenan-${randomUUID().slice(0, 8)}`;
	await aTenant(platform, { slug: other, name: 'Stadt Nebenan' });
	const { page, leave } = await visit({ script: false });
	const code = await sendReport(page, 'Streit um die Rutsche');
	await page.goto(`/postfach?ort=${other}`);
	await page.fill('#code', code);
	await press(page, de.postbox.open);
	expect(await page.content()).not.toContain('Stadt Nebenan');
	expect(await page.title()).toContain('Stadt Eingaben');
	await leave();
});

test('the report of another town is refused at the office like one that does not exist', async () => {
	const { page, leave } = await visit({ script: false });
	await sendReport(page, 'Streit um das Tor');
	await leave();
	const [report] = await asSystem((tx) =>
		tx
			.selectFrom('intake.reports')
			.select('id')
			.where('tenantId', '=', tenantId)
			.where('text', 'like', '%Tor%')
			.execute()
	);
	const stranger = await aMember(platform, { tenantId: await aTenant(platform), roles: ['CONFLICT_MANAGER'] });
	const office = await atTheOffice(stranger);
	const answers: string[] = [];
	for (const id of [report?.id ?? '', randomUUID()]) {
		const answer = await office.page.goto(`/meldungen/${id}`);
		answers.push(`${answer?.status()} ${await main(office.page)}`);
	}
	expect(answers[0]).toBe(answers[1]);
	expect(answers[0]).toMatch(/^40[34] /);
	await office.leave();
});

test('a link of an agreement that is unknown, replaced or expired says so', async () => {
	const caseId = await aCase(platform, manager);
	await anActor(platform, manager, caseId, { label: 'Jugendliche im Hof' });
	const { page, leave } = await atTheOffice();
	await page.goto(`/faelle/${caseId}/vereinbarung`);
	await page.fill('#title', 'Abendruhe');
	await press(page, 'Vereinbarung entwerfen');
	await page.fill('#text0', 'Ab 22 Uhr leise.');
	await page.fill('#responsible0', 'Alle');
	await press(page, 'Entwurf speichern');
	await press(page, 'Den Parteien vorlegen');
	const newLink = async (): Promise<string> => {
		await press(page, 'Link erstellen');
		return (await page.textContent('.link-once'))?.trim() ?? '';
	};
	const replaced = await newLink();
	const current = await newLink();
	const phone = await visit({ script: false, width: 320 });
	const says = async (link: string, words: string): Promise<void> => {
		await phone.page.goto(link);
		expect(await main(phone.page), link.slice(-34)).toContain(words);
		expect(await main(phone.page)).not.toContain('Ab 22 Uhr leise.');
	};
	await says(replaced, 'gibt es nicht oder nicht mehr');
	await says('/z/kurz', 'gibt es nicht oder nicht mehr');
	await asSystem((tx) =>
		tx
			.updateTable('cases.agreementApprovals')
			.set({ tokenExpiresAt: new Date(Date.now() - 60_000) })
			.where('tenantId', '=', tenantId)
			.execute()
	);
	await says(current, 'abgelaufen');
	await phone.leave();
	await leave();
});

/** A PNG that says it is 60,000 × 60,000 pixels large and holds next to nothing: unpacked it would fill 14 GB. */
function bomb(): Buffer {
	const chunk = (kind: string, data: Buffer): Buffer => {
		const body = Buffer.concat([Buffer.from(kind), data]);
		const ends = Buffer.alloc(8);
		ends.writeUInt32BE(data.length, 0);
		ends.writeUInt32BE(crc32(body), 4);
		return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
	};
	const header = Buffer.alloc(13);
	header.writeUInt32BE(60_000, 0);
	header.writeUInt32BE(60_000, 4);
	header.set([8, 6, 0, 0, 0], 8);
	const pixels = deflateSync(Buffer.alloc(4 * 1024 * 1024));
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

test('a picture that unpacks without end and a drawing with script are refused, and what was typed stays', async () => {
	const { page, leave } = await visit({ script: false });
	await page.goto(`/k/${slug}/melden`);
	await page.fill('#text', 'Mit Bild');
	await page.fill('#placeText', 'Am Tor');
	for (const [name, buffer, code] of [
		['urlaub.jpg', bomb(), 'file-broken'],
		['plan.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'file-type'],
		['bild.jpg', Buffer.from('MZ\u0090 kein Bild'), 'file-type']
	] as const) {
		await page.setInputFiles('#files', { name, mimeType: 'image/jpeg', buffer });
		await press(page, de.form.send);
		expect(await page.textContent('.error-summary'), name).toContain(de.problems[code]);
		expect(await page.inputValue('#text')).toBe('Mit Bild');
		expect(await page.inputValue('#placeText')).toBe('Am Tor');
	}
	await leave();
});

const pdfOf = (...objects: (string | Buffer)[]): Buffer =>
	Buffer.concat(['%PDF-1.7\n', ...objects, '\ntrailer<</Root 1 0 R>>\n%%EOF'].map((part) => Buffer.from(part)));

test('a PDF that unpacks without end is refused with a sentence, an ordinary one is taken', async () => {
	const { page, leave } = await visit({ script: false });
	const packed = Buffer.alloc(4_000_000, 129); // run lengths of run lengths
	const head = `1 0 obj<</Type/ObjStm/N 1/First 4/Filter[/RunLengthDecode/RunLengthDecode]/Length ${packed.length}>>stream\n`;
	const ordinary = `1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj`;
	const attach = (buffer: Buffer) =>
		page.setInputFiles('#files', { name: 'brief.pdf', mimeType: 'application/pdf', buffer });
	await page.goto(`/k/${slug}/melden`);
	await page.fill('#text', 'Mit einem Brief');
	await attach(pdfOf(head, packed, '\nendstream endobj'));
	await press(page, de.form.send);
	expect(await page.textContent('.error-summary')).toContain(de.problems['file-broken']);
	expect(await page.inputValue('#text')).toBe('Mit einem Brief');
	await attach(pdfOf(ordinary));
	await press(page, de.form.send);
	await headed(page, de.receipt.title);
	await leave();
});

test('of a picture that is also a web page only the picture is kept, and it comes back as a picture', async () => {
	const { page, leave } = await visit({ script: false });
	const picture = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#264' } })
		.jpeg()
		.toBuffer();
	const both = Buffer.concat([picture, Buffer.from('<html><script>alert(document.cookie)</script></html>')]);
	await page.goto(`/k/${slug}/melden`);
	await page.fill('#text', 'Zwei Gestalten in einer Datei');
	await page.setInputFiles('#files', { name: 'seite.html.jpg', mimeType: 'text/html', buffer: both });
	await press(page, de.form.send);
	await headed(page, de.receipt.title);
	await leave();

	const office = await atTheOffice();
	await office.page.goto('/meldungen?q=Gestalten');
	await office.page.locator('table.list a').first().click();
	const address = (await office.page.locator('a[href*="/anhang/"]').first().getAttribute('href')) ?? '';
	const file = await office.context.request.get(address);
	expect(file.headers()['content-type']).toMatch(/^image\//);
	expect(file.headers()['x-content-type-options']).toBe('nosniff');
	expect((await file.body()).includes('alert(')).toBe(false);
	await office.leave();
});

test('emoji stay, null bytes and characters that turn text around do not', async () => {
	const { page, context, leave } = await visit({ script: false });
	await page.goto(`/k/${slug}/melden`);
	const token = await page.inputValue('input[name=token]');
	const text = `Kinderfest 🎈👨‍👩‍👧 a\u0000b \u202eumgedreht <b>fett</b> {{7*7}} '; drop table x; --`;
	const answer = await context.request.post(`/k/${slug}/melden`, {
		multipart: { token, text, placeText: 'Platz\u0000' },
		headers: { origin: inject('origin') }
	});
	expect(answer.status()).toBe(200);
	await leave();
	const office = await atTheOffice();
	await office.page.goto('/meldungen?q=Kinderfest');
	await office.page.locator('table.list a').first().click();
	const shown = (await office.page.textContent('.reported')) ?? '';
	expect(shown).toContain(`Kinderfest 🎈👨‍👩‍👧 ab umgedreht <b>fett</b> {{7*7}} '; drop table x; --`);
	expect(await office.page.locator('.reported b').count()).toBe(0);
	await office.leave();
});

test('whoever goes back after sending finds the code again, and nothing is sent twice', async () => {
	const { page, leave } = await visit({ script: false });
	await page.goto(`/k/${slug}/melden`);
	await page.fill('#text', 'Streit um die Wippe');
	await press(page, de.form.send);
	const code = await page.textContent('[data-testid=receipt-code]');
	await page.goBack();
	if (!page.url().endsWith('/gemeldet')) await press(page, de.form.send);
	expect(await page.textContent('[data-testid=receipt-code]')).toBe(code);
	const stored = await asSystem((tx) =>
		tx
			.selectFrom('intake.reports')
			.select('id')
			.where('tenantId', '=', tenantId)
			.where('text', 'like', '%Wippe%')
			.execute()
	);
	expect(stored).toHaveLength(1);
	await leave();
});

test('a table written by an old office programme is read with its umlauts', async () => {
	const { page, leave } = await atTheOffice();
	const table =
		'Eingang;Kategorie;Text\r\n2026-03-02;Lärm;Überall Müll in der Größenstraße\r\n2026-03-03;Müll;Äste – überall\r\n';
	const buffer = Buffer.from(table.replace('–', '\u0096'), 'latin1');
	await page.goto('/import');
	await page.getByLabel('Tabelle (CSV').setInputFiles({ name: 'alt.csv', mimeType: 'text/csv', buffer });
	await press(page, 'Tabelle hochladen');
	expect(await main(page)).toContain('Erkannt: Zeichensatz WINDOWS-1252, Spalten getrennt durch Semikolon.');
	expect(await main(page)).toContain('Überall Müll in der Größenstraße');
	expect(await main(page)).toContain('Äste – überall');
	await leave();
});

test('cells of an export never calculate', async () => {
	await aCase(platform, manager, { title: '=HYPERLINK("https://example.org";"Hier")', placeText: '@SUM(1+1)' });
	const { context, leave } = await atTheOffice();
	const file = await (await context.request.get('/faelle/liste/csv')).text();
	expect(file).toContain("'=HYPERLINK(");
	expect(file).toContain("'@SUM(1+1)");
	expect(file).not.toMatch(/(^|[;,"])[=@]/m);
	await leave();
});
