import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { issueFormToken } from '../../src/lib/intake/service/form-token.server.ts';
import { aTenant, platformOf } from '../support/builders.ts';
import { openHouse, type House } from '../support/house.ts';

/** A house whose database lies on a small disk of its own; only root may make such a disk. */
async function openHouseOnSmallDisk(): Promise<House | undefined> {
	const dataDir = mkdtempSync('/tmp/koko-small-');
	const id = randomUUID();
	writeFileSync(`${dataDir}/instance-id`, id, { mode: 0o600 });
	mkdirSync(disk(id), { recursive: true, mode: 0o711 });
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m,mode=0711', 'tmpfs', disk(id)]);
	if (mounted.status !== 0) return undefined;
	mountedAt = disk(id);
	return openHouse([], { KOKO_DATA_DIR: dataDir, LD_PRELOAD: '' });
}

const disk = (id: string): string => `/var/lib/koko/${id}`;
let mountedAt: string | undefined;
let house: House | undefined;

afterAll(async () => {
	await house?.stop();
	if (mountedAt) spawnSync('umount', [mountedAt]);
});

/** Takes the last free byte of the disk. */
function fillUp(path: string): void {
	const { bavail, bsize } = statfsSync(path);
	const file = `${path}/filler-${randomUUID()}`;
	spawnSync('dd', ['if=/dev/zero', `of=${file}`, 'bs=64k', `count=${Math.ceil((bavail * bsize) / 65_536) + 1}`]);
}

const sentence = 'Im Hof ist es jede Nacht laut.';
/** Long, and of a kind that no compression makes small. */
const longText = (): string =>
	`${sentence} ${randomBytes(3_000)
		.toString('base64')
		.replaceAll(/[^A-Za-z]/g, ' ')}`;
/** So many senders that nobody of them is slowed down as a flood. */
const tenantCount = 25;
const sendingsPerTenant = 20;

test('a full disk loses nothing acknowledged, says so plainly and gives the text back; with room again all works', async (context) => {
	if (process.getuid?.() !== 0) return context.skip('only root may mount a small disk');
	house = await openHouseOnSmallDisk();
	if (!house || !mountedAt) return context.skip('this machine lets nobody mount a small disk');
	const { origin } = house;
	const platform = await platformOf(house.dataDir);
	const tenants: { id: string; slug: string }[] = [];
	for (let index = 0; index < tenantCount; index += 1)
		tenants.push({ id: await aTenant(platform, { slug: `voll-${index}` }), slug: `voll-${index}` });
	const forms = Array.from({ length: sendingsPerTenant }, () => tenants)
		.flat()
		.map(({ id, slug }) => ({ slug, token: issueFormToken(platform.keys, id) }));
	await sleep(3_100); // a form that comes back faster than a person writes would wait
	const acknowledged: string[] = [];
	const send = async (): Promise<Response> => {
		const { slug, token } = forms.pop() ?? { slug: '', token: '' };
		const body = new URLSearchParams({ token, danger: 'no', text: longText(), identityMode: 'ANONYMOUS' });
		const headers = { origin, accept: 'text/html' };
		const answer = await fetch(`${origin}/k/${slug}/melden`, { method: 'POST', redirect: 'manual', headers, body });
		if (answer.status === 303) acknowledged.push(token.split('.')[0] ?? '');
		return answer;
	};
	expect((await send()).status).toBe(303);

	let refused: Response | undefined;
	for (let tries = 0; tries < 300 && !refused; tries += 1) {
		fillUp(mountedAt);
		const answer = await send();
		if (answer.status !== 303) refused = answer;
	}
	expect(refused?.status).toBe(503);
	const page = (await refused?.text()) ?? '';
	expect(page).toContain('nicht gespeichert');
	expect(page).toContain(sentence);

	for (const file of spawnSync('find', [mountedAt, '-name', 'filler-*'], { encoding: 'utf8' }).stdout.split('\n'))
		if (file) rmSync(file);
	let again = await send().catch(() => undefined);
	for (let waited = 0; again?.status !== 303 && waited < 60; waited += 1) {
		await sleep(500);
		again = await send().catch(() => undefined);
	}
	expect(again?.status).toBe(303);
	const stored: string[] = [];
	for (const { id } of tenants) {
		const system = await platform.contextOf({ kind: 'system' as const, tenantId: id });
		const rows = await platform.database.inTenant(system, (tx) =>
			tx.selectFrom('intake.reports').select('submissionId').execute()
		);
		stored.push(...rows.map(({ submissionId }) => submissionId));
	}
	const kept = new Set(stored);
	expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
	expect(stored).toHaveLength(kept.size);
	await platform.database.close();
}, 240_000);
