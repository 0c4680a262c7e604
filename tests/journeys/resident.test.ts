import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { v4 as randomId } from 'uuid';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { publicTexts } from '../../src/lib/intake/web/texts/index.ts';
import { axeFindings } from '../support/axe.ts';
import { headed, visit } from '../support/browser.ts';
import { aMember, aSession, aTenant, housePlatform } from '../support/builders.ts';

const { de, ar } = publicTexts;
const town = 'Stadt Musterfeld am Bach';
const slug = `musterfeld-${randomId().slice(0, 8)}`;
let platform: Platform;
let tenantId: string;

beforeAll(async () => {
	platform = await housePlatform();
	const languages = ['de', 'ls', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'ro'];
	tenantId = await aTenant(platform, { slug, name: town, languages });
	const square = (west: number) => ({
		type: 'Polygon',
		coordinates: [
			[
				[west, 51.5],
				[west + 0.1, 51.5],
				[west + 0.1, 51.6],
				[west, 51.6],
				[west, 51.5]
			]
		]
	});
	await asSystem(async (tx) => {
		for (const [name, west] of [
			['Nordviertel', 8],
			['Südviertel', 8.1]
		] as const) {
			const boundary = JSON.stringify(square(west));
			await tx.insertInto('identity.areas').values({ tenantId, id: randomId(), name, boundary }).execute();
		}
	});
});
afterAll(() => platform.database.close());

async function asSystem<T>(act: Parameters<typeof platform.database.inTenant<T>>[1]): Promise<T> {
	return platform.database.inTenant(await platform.contextOf({ kind: 'system' as const, tenantId }), act);
}

const reportsLike = (words: string) =>
	asSystem((tx) =>
		tx
			.selectFrom('intake.reports')
			.select(['id', 'language', 'state', 'latitude', 'longitude', 'dangerSelfReport', 'areaId'])
			.where('tenantId', '=', tenantId)
			.where('text', 'like', `%${words}%`)
			.execute()
	);

/** A conflict manager offers a talk on the page of the report. */
async function officeOffersTalk(reportId: string, text: string): Promise<void> {
	const { page, leave } = await atTheOffice();
	await page.goto(`/meldungen/${reportId}`);
	await page.locator('summary', { hasText: 'Schreiben' }).click();
	await page.selectOption('#kind', 'TALK_OFFER');
	await page.fill('#text', text);
	await page.getByRole('button', { name: 'Senden', exact: true }).click();
	expect(await page.textContent('main')).toContain('Gesendet.');
	await leave();
}

async function atTheOffice() {
	const manager = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const visitor = await visit({ script: false });
	const value = await aSession(platform, manager);
	await visitor.context.addCookies([{ name: 'koko_session', value, url: inject('origin'), httpOnly: true }]);
	return visitor;
}

async function shownCode(page: Page): Promise<string> {
	const groups = await page.locator('[data-testid=receipt-code] li span[aria-hidden]').allTextContents();
	return groups.join(' ');
}

const fitsTheScreen = (page: Page): Promise<boolean> =>
	page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test('Scenario 1: on a phone, in Arabic, without account and without script: report, code, answer, reply', async () => {
	const { page, leave } = await visit({ script: false, width: 360, language: 'ar' });
	await page.goto('/');
	await page.fill('#q', 'Musterfled');
	await page.click('form[role=search] button');
	await page.click(`a[href="/k/${slug}"]`);
	expect(await page.getAttribute('html', 'dir')).toBe('rtl');
	await page.getByRole('link', { name: ar.town.report }).click();
	expect(await page.textContent('.alert-danger')).toContain('110');
	await page.fill('#text', 'هناك خلاف في الساحة كل مساء');
	await page.getByRole('button', { name: ar.form.send }).click();

	await headed(page, ar.receipt.title);
	const code = await shownCode(page);
	expect(code).toMatch(/^\d{5}( \d{5}){4}$/);
	await page.check('#noted');
	await page.getByRole('button', { name: ar.receipt.continue }).click();
	await headed(page, ar.receipt.doneTitle);
	expect(await page.content()).not.toContain(code.slice(0, 5));

	const [report] = await reportsLike('هناك خلاف');
	expect(report).toMatchObject({ language: 'ar', state: 'RECEIVED' });
	await officeOffersTalk(report?.id ?? '', 'شكرا لك. هل نتحدث؟');

	await page.getByRole('link', { name: ar.town.postbox }).click();
	await page.fill(
		'#code',
		code.replaceAll(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
	);
	await page.getByRole('button', { name: ar.postbox.open }).click();
	expect(await page.textContent('main')).toContain('شكرا لك. هل نتحدث؟');
	expect(await page.textContent('main')).not.toContain('هناك خلاف في الساحة');
	await page.getByRole('button', { name: ar.postbox.accept }).click();
	await page.fill('#text', 'نعم، يوم الاثنين');
	await page.getByRole('button', { name: ar.postbox.send }).click();
	expect(await page.textContent('main')).toContain(ar.postbox.sent);
	expect(await fitsTheScreen(page)).toBe(true);
	await page.getByRole('button', { name: ar.postbox.leave }).click();
	await page.goto('/postfach/meldung');
	expect(new URL(page.url()).pathname).toBe('/postfach');
	await leave();

	const office = await atTheOffice();
	await office.page.goto(`/meldungen/${report?.id}`);
	expect(await office.page.textContent('main')).toContain('نعم، يوم الاثنين');
	expect(await office.page.textContent('main')).toContain('Gespräch angenommen');
	await office.leave();
	const messages = await asSystem((tx) =>
		tx
			.selectFrom('intake.messages')
			.select(['kind', 'talkAnswer'])
			.where('tenantId', '=', tenantId)
			.where('direction', '=', 'FROM_REPORTER')
			.orderBy('createdAt')
			.execute()
	);
	expect(messages).toEqual([
		{ kind: 'TALK_ANSWER', talkAnswer: 'ACCEPTED' },
		{ kind: 'MESSAGE', talkAnswer: null }
	]);
});

test('with script at 320 px: map, photo, two clicks, back button – one report, one code', async () => {
	const { page, leave } = await visit({ width: 320 });
	await page.goto(`/k/${slug}/melden`);
	expect(await fitsTheScreen(page)).toBe(true);
	await page.check('input[name=danger][value=yes]');
	await page.fill('#text', 'Lärm am Kiosk 🙁 \u202eumgedreht');
	await page.selectOption('#areaId', { label: 'Nordviertel' });
	await page.locator('.map-frame svg').click({ position: { x: 20, y: 20 } });
	const photo = await sharp({ create: { width: 50, height: 50, channels: 3, background: '#123456' } })
		.jpeg()
		.toBuffer();
	await page.setInputFiles('#files', { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo });
	await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=nonce]')?.value !== '');
	await page.getByRole('button', { name: de.form.send }).dblclick();
	await page.waitForURL('**/gemeldet');
	const code = await shownCode(page);

	await page.goBack();
	await page.waitForURL('**/gemeldet');
	expect(await shownCode(page)).toBe(code);
	await page.fill('#code', '12345');
	await page.getByRole('button', { name: de.receipt.continue }).click();
	expect(await page.textContent('.error-summary')).toContain(de.problems['code-mistyped']);
	await page.fill('#code', code);
	await page.getByRole('button', { name: de.receipt.continue }).click();
	await headed(page, de.receipt.doneTitle);

	const reports = await reportsLike('Lärm am Kiosk 🙁 umgedreht');
	expect(reports).toHaveLength(1);
	expect(reports[0]).toMatchObject({ dangerSelfReport: true });
	expect(reports[0]?.longitude).toBeGreaterThan(8);
	expect(reports[0]?.latitude).toBeLessThan(51.6);
	const files = await asSystem((tx) =>
		tx
			.selectFrom('intake.attachments')
			.select('mediaType')
			.where('reportId', '=', reports[0]?.id ?? '')
			.execute()
	);
	expect(files).toEqual([{ mediaType: 'image/webp' }]);
	await leave();
});

test('what does not fit is told in sentences, and nothing typed is lost', async () => {
	const { page, leave } = await visit({ script: false });
	const send = () => page.getByRole('button', { name: de.form.send }).click();
	await page.goto(`/k/${slug}/melden`);
	await page.fill('#placeText', 'Am Brunnen');
	await page.fill('#sinceDay', '2099-01-01');
	await send();
	const summary = () => page.textContent('.error-summary');
	expect(await summary()).toContain(de.problems.required);
	expect(await summary()).toContain(de.problems['day-in-future']);
	expect(await page.inputValue('#placeText')).toBe('Am Brunnen');
	await page.fill('#text', 'Streit um Mülltonnen');
	await page.fill('#sinceDay', '1925-05-01');
	await page.fill('#name', 'Kim Beispiel');
	await send();
	expect(await summary()).toContain(de.problems['day-too-early']);
	await page.fill('#sinceDay', '');
	await send();
	expect(await summary()).toContain(de.problems['name-while-anonymous']);
	await page.check('input[name=identityMode][value=VAULTED]');
	await page.setInputFiles('#files', {
		name: 'bild.jpg',
		mimeType: 'image/jpeg',
		buffer: Buffer.from('<svg onload="x()"/>')
	});
	await send();
	expect(await summary()).toContain(de.problems['file-type']);
	expect(await page.inputValue('#text')).toBe('Streit um Mülltonnen');
	await send();
	await headed(page, de.receipt.title);
	expect(await reportsLike('Mülltonnen')).toHaveLength(1);
	await leave();
});

test('too much text, too many files, a foreign form and a filled trap store nothing', async () => {
	const { page, leave } = await visit({ script: false });
	await page.goto(`/k/${slug}/melden`);
	const token = await page.inputValue('input[name=token]');
	const origin = new URL(page.url()).origin;
	const tells = async (
		sentence: string,
		fields: Record<string, string>,
		files: readonly Blob[] = []
	): Promise<boolean> => {
		const body = new FormData();
		for (const [name, value] of Object.entries({ token, text: 'Nichts davon', ...fields })) body.append(name, value);
		for (const file of files) body.append('files', file, 'x.jpg');
		const response = await fetch(`${origin}/k/${slug}/melden`, {
			method: 'POST',
			body,
			headers: { origin, accept: 'text/html', 'accept-language': 'de' }
		});
		return response.status >= 400 && (await response.text()).includes(sentence);
	};
	expect(await tells(de.problems['too-long'], { text: 'a'.repeat(1_000_000) })).toBe(true);
	expect(
		await tells(
			de.problems['too-many-files'],
			{},
			Array.from({ length: 200 }, () => new Blob(['x']))
		)
	).toBe(true);
	expect(await tells(de.problems['form-too-old'], { token: `${randomId()}.abc.def` })).toBe(true);
	expect(await tells(de.problems.trap, { website: 'https://spam.example' })).toBe(true);
	expect(await tells(de.problems.invalid, { areaId: randomId() })).toBe(true);
	expect(await tells(de.broken['too-big'].title, {}, [new Blob([new Uint8Array(60 * 1024 * 1024)])])).toBe(true);
	expect(await reportsLike('Nichts davon')).toHaveLength(0);
	expect((await fetch(`${origin}/k/gibt-es-nicht`)).status).toBe(404);
	await page.goto('/postfach');
	await page.fill('#code', '12345 12345 12345 12345 12345');
	await page.getByRole('button', { name: de.postbox.open }).click();
	expect(await page.textContent('.error-summary')).toContain(de.problems['code-unknown']);
	await leave();
});

test('a report can be taken back from the postbox, after asking once', async () => {
	const { page, leave } = await visit({ script: false, width: 360 });
	await page.goto(`/k/${slug}/melden?lang=en`);
	await page.fill('#text', 'Please forget this again');
	await page.getByRole('button', { name: publicTexts.en.form.send }).click();
	const code = await shownCode(page);
	await page.goto('/postfach');
	await page.fill('#code', code);
	await page.getByRole('button', { name: publicTexts.en.postbox.open }).click();
	await page.getByRole('link', { name: publicTexts.en.postbox.withdraw }).click();
	await page.getByRole('button', { name: publicTexts.en.postbox.withdrawYes }).click();
	expect(await page.textContent('main')).toContain(publicTexts.en.postbox.withdrawnDone);
	expect((await reportsLike('Please forget'))[0]?.state).toBe('WITHDRAWN');
	await leave();
});

for (const look of [
	{ name: 'light', language: 'de', dark: false },
	{ name: 'dark', language: 'de', dark: true },
	{ name: 'Arabic', language: 'ar', dark: false }
]) {
	test(`axe finds nothing on the public pages (${look.name})`, async () => {
		const { page, leave } = await visit({ width: 360, dark: look.dark, language: look.language });
		const findings: string[] = [];
		const check = async (): Promise<void> => void findings.push(...(await axeFindings(page)));
		for (const path of ['/', `/k/${slug}`, '/postfach', '/gibt-es-nicht', `/k/${slug}/melden`]) {
			await page.goto(path);
			await check();
		}
		await page.locator('#report-form button[type=submit]').click();
		await check();
		await page.fill('#text', 'axe');
		await page.locator('#report-form button[type=submit]').click();
		await page.waitForURL('**/gemeldet');
		await check();
		const code = await shownCode(page);
		await page.goto('/postfach');
		await page.fill('#code', code);
		await page.locator('main form button').click();
		await page.waitForURL('**/meldung');
		await check();
		expect(findings).toEqual([]);
		await leave();
	});
}

test.each([
	['impressum', 'de-DE', 'Impressum', false],
	['datenschutz', 'en-GB', 'Privacy', false],
	['barrierefreiheit', 'ar', 'Erklärung zur Barrierefreiheit', true]
] as const)('the page %s can be read from the footer in %s', async (name, language, heading, isForeign) => {
	const { page, leave } = await visit({ language, width: 320 });
	await page.goto(`/k/${slug}`);
	await page.click(`footer a[href$="/seite/${name}"]`);
	await headed(page, heading);
	expect(await page.textContent('main')).toContain(town);
	expect((await page.textContent('main'))?.includes(ar.site.notInThisLanguage)).toBe(isForeign);
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
	expect(await axeFindings(page)).toEqual([]);
	await leave();
});

test('a page nobody has to have does not exist, and the first page leads to the pages of the towns', async () => {
	const { page, leave } = await visit();
	expect((await page.goto(`/k/${slug}/seite/agb`))?.status()).toBe(404);
	await aTenant(platform, { slug: `${slug}-2`, name: 'Zweitstadt' });
	await page.goto('/');
	await page.click(`text=${de.site.legalByTown}`);
	await page.click(`a[href="/k/${slug}-2"]`);
	await page.click(`footer >> text=${de.site.imprint}`);
	expect(await page.textContent('main')).toContain('Zweitstadt');
	await leave();
});

test('the page of a town weighs less than 100 kB in every language, fonts and all', async () => {
	for (const language of Object.keys(publicTexts)) {
		const { page, leave } = await visit();
		let bytes = 0;
		page.on('requestfinished', async (request) => {
			const { responseBodySize } = await request.sizes();
			bytes += responseBodySize;
		});
		await page.goto(`/k/${slug}?lang=${language}`, { waitUntil: 'networkidle' });
		expect(bytes, language).toBeGreaterThan(10_000);
		expect(bytes, language).toBeLessThan(100_000);
		await leave();
	}
});
