import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { openCase } from './open-case.server.ts';
import { caseDesk } from './case-desk.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

test('the morning look shows the cases of the team and nobody else’s', async () => {
	const tenantId = await aTenant(platform);
	const one = await platform.contextOf(await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] }));
	const other = await platform.contextOf(await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] }));
	await platform.database.inTenant(one, (tx) =>
		openCase(tx, one, {
			title: 'Musik im Hof',
			presentingIssue: '',
			topics: [],
			areaId: null,
			placeText: '',
			level: 'NEIGHBOURHOOD',
			scope: 'PUBLIC',
			intensity: 'OPEN',
			visibility: 'CASE',
			concernedUnits: [],
			leadId: one.actor.userId,
			teamIds: [],
			sourceReportId: null
		})
	);
	expect((await caseDesk(platform)(one)).cases).toMatchObject([{ title: 'Musik im Hof', isLead: true }]);
	expect(await caseDesk(platform)(other)).toEqual({ cases: [], tasks: [], checks: [], approvals: [] });
});
