import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { submitReport } from '../../src/lib/intake/service/submit-report.server.ts';
import { aMember, aReport, aSession, aTenant, platformOf } from '../support/builders.ts';
import { launchBrowser } from '../support/browser-launch.ts';
import { becomeDemoPerson } from '../support/demo-house.ts';
import { openHouse, type House } from '../support/house.ts';

type Told = {
	readonly manifest: unknown;
	readonly rows: number;
	readonly apart: readonly string[];
	readonly equal?: boolean;
};
type Confided = { readonly session: string; readonly report: string; readonly file: string };

const photo = Buffer.from('%PDF-1.7 the yard behind the kiosk');

test('a machine is lost, restored from last night and people go on where they were: cases, protected names and files', async () => {
	const place = mkdtempSync('/tmp/koko-lost-');
	const file = join(place, 'last-night.koko');
	const key = join(place, 'passphrase');
	writeFileSync(key, 'four words make one\n', { mode: 0o600 });
	const browser = await launchBrowser();
	let house = await openHouse(['--demo']);
	try {
		const before = await firstCases(house);
		const confided = await confide(house);
		const opened = await openConfided(house, confided);
		expect(opened.content).toEqual(photo);
		const made = await told(['backup', file, '--passphrase-file', key, '--json'], house.dataDir);
		await house.stop(); // and its data directory is gone with it

		const dataDir = join(place, 'new-machine');
		const restored = await told(['restore', file, '--passphrase-file', key, '--json'], dataDir);
		expect(restored.equal).toBe(true);
		expect(restored.manifest).toEqual(made.manifest);
		expect(restored.apart).toEqual([]); // keys and files lie in the data directory
		expect(restored.rows).toBeGreaterThan(1_000);

		house = await openHouse([], { KOKO_DATA_DIR: dataDir });
		expect(await firstCases(house)).toEqual(before);
		const again = await openConfided(house, { ...confided, session: opened.session });
		expect(again.content).toEqual(photo);
	} finally {
		await browser.close();
		await house.stop();
		rmSync(place, { recursive: true, force: true });
	}

	/** Opens a protected name and a file in the session that began before the machine was lost. */
	async function openConfided({ origin }: House, confided: Confided) {
		const context = await browser.newContext({ locale: 'de-DE', baseURL: origin });
		const cookie = { name: 'koko_session', domain: 'localhost', path: '/' };
		await context.addCookies([{ ...cookie, value: confided.session }]);
		const page = await context.newPage();
		await page.goto(confided.report);
		expect(await page.textContent('main')).not.toContain('Toni Muster');
		await page.fill('[name=reason]', 'Rückruf wegen Gefahr im Haus');
		await page.click('text=Geschützten Namen öffnen');
		const stepUp = page.locator('form[action^="?/demo"] button'); // in the demo world a click stands for the second factor
		await page.locator('main', { hasText: 'Toni Muster' }).or(stepUp).first().waitFor();
		if (await stepUp.isVisible()) {
			await stepUp.click();
			await page.click('text=Geschützten Namen öffnen');
			await page.locator('main', { hasText: 'Toni Muster' }).waitFor();
		}
		const answer = await context.request.get(confided.file);
		const content = await answer.body();
		const renewed = (await context.cookies()).find(({ name }) => name === 'koko_session');
		await context.close();
		return { session: renewed?.value ?? '', content };
	}

	async function firstCases({ origin }: House): Promise<string[]> {
		const context = await browser.newContext({ locale: 'de-DE' });
		await becomeDemoPerson(context, origin, 'Amira Lindqvist');
		const page = await context.newPage();
		await page.goto(`${origin}/faelle`);
		const cases = await page.locator('table a').allInnerTexts();
		await context.close();
		expect(cases.length).toBeGreaterThan(3);
		return cases;
	}
});

async function told(args: readonly string[], dataDir: string): Promise<Told> {
	const child = spawn(process.execPath, ['src/cli/koko.ts', ...args], {
		env: { ...process.env, KOKO_DATA_DIR: dataDir, LOG_LEVEL: 'warn', TEST: undefined, VITEST: undefined },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const [code] = (await once(child, 'exit')) as [number];
	expect(code).toBe(0);
	return JSON.parse(output) as Told;
}

/** Somebody confides a name and a file, and a conflict manager is signed in. */
async function confide({ dataDir }: House): Promise<Confided> {
	const platform = await platformOf(dataDir);
	try {
		const tenantId = await aTenant(platform);
		const member = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
		const submission = aReport({
			identityMode: 'VAULTED',
			identity: { name: 'Toni Muster', contact: 'toni@example.org' },
			attachments: [{ mediaType: 'application/pdf', content: photo, width: null, height: null }]
		});
		const sent = await submitReport(platform)(
			await platform.contextOf({ kind: 'reporter' as const, tenantId }),
			submission
		);
		if (!sent.ok) throw new Error(sent.reason);
		const asMember = await platform.contextOf(member);
		const { id } = await platform.database.inTenant(asMember, (tx) =>
			tx.selectFrom('intake.attachments').select('id').where('tenantId', '=', tenantId).executeTakeFirstOrThrow()
		);
		const report = `/meldungen/${sent.value.reportId}`;
		return { session: await aSession(platform, member), report, file: `${report}/anhang/${id}` };
	} finally {
		await platform.database.close();
	}
}
