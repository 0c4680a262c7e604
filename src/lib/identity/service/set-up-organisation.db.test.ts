import { afterEach, beforeEach, expect, test } from 'vitest';
import { aPlatform, type TestPlatform } from '../../../../tests/support/builders.ts';
import { identityService } from '../index.server.ts';
import { topicCatalogue } from '../domain/topic-catalogue.ts';
import { setUpOrganisation, type FirstOrganisation } from './set-up-organisation.server.ts';

let platform: TestPlatform;
beforeEach(async () => (platform = await aPlatform()));
afterEach(() => platform.drop());

const anOrganisation = (overrides: Partial<FirstOrganisation> = {}): FirstOrganisation => ({
	entry: undefined,
	name: 'Stadt Musterfeld',
	kind: 'MUNICIPALITY',
	country: 'DE',
	state: 'NW',
	slug: 'musterfeld',
	numberPrefix: 'MUS',
	languages: ['de', 'en'],
	administrator: {
		displayName: 'Kim Beispiel',
		functionTitle: 'IT',
		email: 'Kim@example.org',
		password: 'drei Schafe auf dem Dach',
		isConflictManager: true
	},
	device: 'Test',
	...overrides
});

test('an empty installation becomes the home of one organisation with its first administrator and topics', async () => {
	const outcome = await setUpOrganisation(platform)(anOrganisation());
	if (!outcome.ok) throw new Error(outcome.reason);
	const session = await identityService(platform).resolveSession(outcome.value.token, 'Test');
	expect(session).toMatchObject({
		hasSecondFactor: false,
		person: { displayName: 'Kim Beispiel', tenant: { slug: 'musterfeld' } }
	});
	expect([...(session?.person?.member.roles ?? [])].sort()).toEqual(['CONFLICT_MANAGER', 'TENANT_ADMIN']);
	const { rows } = await platform.asSystemOf(
		session?.person?.member.tenantId ?? '',
		'select count(*)::int as topics, (select count(*)::int from audit.entries) as entries from identity.topics'
	);
	expect(rows).toEqual([{ topics: topicCatalogue.length, entries: 1 }]);
	const instance = await platform.database.atGate((tx) =>
		tx.selectFrom('platform.instance').select('kind').executeTakeFirst()
	);
	expect(instance).toEqual({ kind: 'OWN' });
});

test('setting up happens once, also when two send at the same moment', async () => {
	const outcomes = await Promise.all([
		setUpOrganisation(platform)(anOrganisation()),
		setUpOrganisation(platform)(anOrganisation({ slug: 'zweite' }))
	]);
	expect(outcomes.map((outcome) => (outcome.ok ? 'set up' : outcome.reason)).sort()).toEqual([
		'already-set-up',
		'set up'
	]);
});

test('a weak password leaves the installation empty', async () => {
	const administrator = { ...anOrganisation().administrator, password: 'kurz' };
	expect(await setUpOrganisation(platform)(anOrganisation({ administrator }))).toMatchObject({
		reason: 'password-too-short'
	});
	expect(await setUpOrganisation(platform)(anOrganisation())).toMatchObject({ ok: true });
});
