import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { privacyDoors } from '../../../privacy-doors.server.ts';
import { findCaseRights } from '../../cases/index.server.ts';
import { privacyService } from '../index.server.ts';

let platform: TestPlatform;
let privacy: ReturnType<typeof privacyService>;
beforeAll(async () => {
	platform = await aPlatform(); // Monday, 15 June 2026, 10:00 in the office
	privacy = privacyService(platform, privacyDoors, findCaseRights);
});
afterAll(() => platform.drop());

const ok = <T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T => {
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.value;
};
async function anOfficer(country: string, state: string) {
	const tenantId = await aTenant(platform, { country, state });
	return platform.contextOf(await aMember(platform, { tenantId, roles: ['DATA_PROTECTION_OFFICER'] }));
}
const asked = { asker: 'Redaktion des Boten', subject: 'Zahl der Fälle', receivedOn: '2026-06-01' };

test('Austria has four weeks for an information request and four more with a reason, North Rhine-Westphalia one month', async () => {
	const austria = await anOfficer('AT', '6');
	ok(await privacy.information.register(austria, asked));
	const [request] = ok(await privacy.information.list(austria)).requests;
	expect(request?.dueOn).toBe('2026-06-29');
	const step = { id: request?.id ?? '', version: 1 };
	ok(await privacy.information.extend(austria, step, 'Rechte anderer müssen gehört werden'));
	expect(ok(await privacy.information.list(austria)).requests[0]?.dueOn).toBe('2026-07-27');
	const refused = { state: 'REFUSED' as const, outcome: '' };
	expect(await privacy.information.answer(austria, { ...step, version: 2 }, refused)).toMatchObject({
		reason: 'reason-missing'
	});
	ok(await privacy.information.answer(austria, { ...step, version: 2 }, { ...refused, outcome: 'Rechte anderer' }));

	const germany = await anOfficer('DE', 'NW');
	ok(await privacy.information.register(germany, asked));
	const [second] = ok(await privacy.information.list(germany)).requests;
	expect(second?.dueOn).toBe('2026-07-01');
	const extension = await privacy.information.extend(germany, { id: second?.id ?? '', version: 1 }, 'Viel zu tun');
	expect(extension).toMatchObject({ reason: 'no-extension' });
});

const nothingYet = {
	risk: 'UNKNOWN' as const,
	assessment: '',
	isAuthorityInformed: false,
	authorityNote: '',
	arePeopleInformed: false,
	peopleNote: '',
	measures: '',
	isClosed: false
};

test('the clock of a breach runs for seventy-two hours; a late notice and a missing one need a reason', async () => {
	const context = await anOfficer('DE', 'NW');
	const found = { title: 'Ausdruck im Bus vergessen', description: '', discoveredAt: new Date('2026-06-12T07:00:00Z') };
	const { id } = ok(await privacy.breaches.register(context, found));
	const shown = async () => ok(await privacy.breaches.list(context))[0];
	expect(await shown()).toMatchObject({ isRunning: true, clock: { isOver: true, passed: 72 } });
	const late = { ...nothingYet, risk: 'RISK' as const, assessment: 'Namen lesbar', isAuthorityInformed: true };
	expect(await privacy.breaches.save(context, { id, version: 1 }, late)).toMatchObject({ about: 'authorityNote' });
	const told = { ...late, authorityNote: 'Erst am Montag bemerkt, wie viele Seiten es waren' };
	ok(await privacy.breaches.save(context, { id, version: 1 }, told));
	expect(await shown()).toMatchObject({ isRunning: false, authorityInformedAt: context.now });
	const high = { ...told, risk: 'HIGH' as const, isClosed: true };
	expect(await privacy.breaches.save(context, { id, version: 2 }, high)).toMatchObject({ about: 'peopleNote' });
	ok(await privacy.breaches.save(context, { id, version: 2 }, { ...high, arePeopleInformed: true }));
	expect(await privacy.breaches.save(context, { id, version: 3 }, high)).toMatchObject({ reason: 'not-possible-now' });
});

test('a breach without risk stops the clock, but closes only with the reason why nobody was told', async () => {
	const context = await anOfficer('DE', 'NW');
	const found = { title: 'Falscher Verteiler', description: '', discoveredAt: new Date('2026-06-15T06:00:00Z') };
	const { id } = ok(await privacy.breaches.register(context, found));
	const harmless = { ...nothingYet, risk: 'NONE' as const, assessment: 'Nur die Tagesordnung' };
	ok(await privacy.breaches.save(context, { id, version: 1 }, harmless));
	expect(ok(await privacy.breaches.list(context))[0]).toMatchObject({ isRunning: false, clock: { passed: 2 } });
	expect(await privacy.breaches.save(context, { id, version: 2 }, { ...harmless, isClosed: true })).toMatchObject({
		about: 'authorityNote'
	});
	const later = { ...found, discoveredAt: new Date('2026-06-15T09:00:00Z') };
	expect(await privacy.breaches.register(context, later)).toMatchObject({ reason: 'day-in-future' });
});

test('the records of processing say what is configured here', async () => {
	const context = await anOfficer('AT', '6');
	const records = ok(await privacy.records.read(context));
	expect(records.tenant).toMatchObject({ country: 'AT', name: 'Stadt Musterfeld' });
	expect(records.roles.find(({ role }) => role === 'DATA_PROTECTION_OFFICER')?.people).toBe(1);
	expect(records.rules.find(({ code }) => code === 'R7')).toMatchObject({ periodCount: 7, hasData: false });
	expect(records.modules.map(({ module }) => module)).toEqual(expect.arrayContaining(['intake', 'cases', 'privacy']));
});
