import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { openClock, onAnchorDay } from './clock.server.ts';
import { openRates } from './rates.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

test('a rate is counted across processes', async () => {
	const rate = { burst: 3, perMinute: 1 };
	const [one, other] = [openRates(platform.database), openRates(platform.database)];
	const waits: number[] = [];
	for (const rates of [one, other, one, other]) waits.push(await rates.take('door', rate));
	expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
	expect(waits[3]).toBeGreaterThan(50);
});

test('twenty takes at once are all counted', async () => {
	const rates = openRates(platform.database);
	await Promise.all(Array.from({ length: 20 }, () => rates.take('rush', { burst: 100, perMinute: 0.001 })));
	expect(await rates.take('rush', { burst: 20, perMinute: 0.001 })).toBeGreaterThan(0);
});

test('a thrown error rolls the whole act back', async () => {
	const tenantId = await aTenant(platform);
	const context = await platform.contextOf({ kind: 'system' as const, tenantId });
	const act = platform.database.inTenant(context, async (tx) => {
		await tx.insertInto('identity.topics').values({ tenantId, code: 'NOISE', label: 'Lärm' }).execute();
		throw new Error('broken world');
	});
	await expect(act).rejects.toThrow('broken world');
	const rows = await platform.database.inTenant(context, (tx) =>
		tx.selectFrom('identity.topics').select('code').execute()
	);
	expect(rows).toEqual([]);
});

test('a connection that served one tenant shows the next one nothing of it', async () => {
	const [first, second] = [await aTenant(platform), await aTenant(platform)];
	const asSystem = (tenantId: string) => platform.contextOf({ kind: 'system' as const, tenantId });
	await platform.database.inTenant(await asSystem(first), (tx) =>
		tx.insertInto('identity.topics').values({ tenantId: first, code: 'NOISE', label: 'Lärm' }).execute()
	);
	for (let round = 0; round < 8; round += 1) {
		const seen = await platform.database.inTenant(await asSystem(second), (tx) =>
			tx.selectFrom('identity.topics').select('code').execute()
		);
		expect(seen).toEqual([]);
	}
});

test('in the demo world the day stands still and the time of day runs', async () => {
	await platform.database.atGate((tx) =>
		tx.updateTable('platform.instance').set({ kind: 'DEMO', anchorDay: '2026-06-15' }).execute()
	);
	const clock = openClock(platform.database, () => new Date('2027-01-01T10:30:00Z'));
	expect(await clock.now()).toEqual(new Date('2026-06-15T10:30:00Z'));
	expect(onAnchorDay(new Date('2027-01-01T23:59:59Z'), null)).toEqual(new Date('2027-01-01T23:59:59Z'));
});

test('an id that is no id never reaches the database', async () => {
	const context = await platform.contextOf({ kind: 'system' as const, tenantId: `x' or true --` });
	await expect(platform.database.inTenant(context, async () => undefined)).rejects.toThrow(/no UUID/);
});
