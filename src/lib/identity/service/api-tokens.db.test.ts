import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, steppedUp, type TestPlatform } from '../../../../tests/support/builders.ts';
import type { Role } from '../../platform/pure/actor.ts';
import { apiScopes, type ApiScope } from '../domain/api-scope.ts';
import { identityService } from '../index.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

async function anOffice(memberRoles: readonly Role[] = ['CONFLICT_MANAGER', 'EDITOR']) {
	const tenantId = await aTenant(platform);
	const admin = steppedUp(await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] }));
	const member = await aMember(platform, { tenantId, roles: memberRoles });
	const { apiTokens, resolveApiToken } = identityService(platform);
	const context = await platform.contextOf(admin);
	const issue = async (scopes: readonly ApiScope[] = ['reports:read', 'lists:read']): Promise<string> => {
		const issued = await apiTokens.issue(context, { name: 'Fachverfahren', userId: member.userId, scopes, days: 30 });
		if (!issued.ok) throw new Error(issued.reason);
		return issued.value;
	};
	const change = (statement: string) => platform.asSystemOf(tenantId, statement);
	return { tenantId, context, admin, member, apiTokens, resolveApiToken, issue, change };
}

test('a token acts for its member with no more than scopes and roles allow, and is stored as a hash only', async () => {
	const { tenantId, member, issue, resolveApiToken, change } = await anOffice();
	const token = await issue();
	const caller = await resolveApiToken(token);
	expect(caller).toMatchObject({
		scopes: ['reports:read', 'lists:read'],
		actor: { kind: 'member', tenantId, userId: member.userId, roles: ['CONFLICT_MANAGER'] }
	});
	expect(caller?.actor.hasSteppedUp).toBeUndefined();
	const secret = token.split('_').slice(2).join('_');
	const { rows } = await change('select to_jsonb(t)::text as row, last_used_on from identity.api_tokens t');
	expect(rows[0].row).not.toContain(secret);
	expect(rows[0].last_used_on).not.toBeNull();
});

test('a wrong secret, a wrong prefix and any other text open nothing', async () => {
	const { issue, resolveApiToken } = await anOffice();
	const token = await issue();
	const turned = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
	for (const wrong of [turned, token.slice(0, -1), `${token}A`, token.replace('koko_', ''), '', 'Bearer', "' or 1=1"])
		expect(await resolveApiToken(wrong)).toBeUndefined();
	expect(await resolveApiToken(token)).toBeDefined();
});

test('a token ends with its time, its revocation, its member’s account and its member’s membership', async () => {
	const ends = [
		`update identity.api_tokens set expires_at = now()`,
		`update identity.api_tokens set revoked_at = now()`,
		`update identity.memberships set status = 'LEFT'`,
		`update identity.memberships set valid_to = '2026-06-14'`
	];
	for (const end of ends) {
		const { issue, resolveApiToken, change } = await anOffice();
		const token = await issue();
		await change(end);
		expect(await resolveApiToken(token), end).toBeUndefined();
	}
	const { member, issue, resolveApiToken } = await anOffice();
	const token = await issue();
	await platform.database.atGate((gate) =>
		gate.updateTable('identity.users').set({ status: 'SUSPENDED' }).where('id', '=', member.userId).execute()
	);
	expect(await resolveApiToken(token)).toBeUndefined();
});

test('a role the member loses is lost to the token on the same day', async () => {
	const { issue, resolveApiToken, change } = await anOffice();
	const token = await issue();
	await change(`update identity.role_assignments set valid_to = '2026-06-14' where role = 'CONFLICT_MANAGER'`);
	expect((await resolveApiToken(token))?.actor.roles).toEqual([]);
});

test('a scope that the member has no role for is refused', async () => {
	const { context, member, apiTokens } = await anOffice(['FRONTLINE']);
	const wish = { name: 'Fachverfahren', userId: member.userId, days: 30 };
	expect(await apiTokens.issue(context, { ...wish, scopes: ['cases:read'] })).toMatchObject({
		reason: 'scope-without-role'
	});
	expect(await apiTokens.issue(context, { ...wish, scopes: ['reports:write', 'api:open311'] })).toMatchObject({
		ok: true
	});
});

test('only an administrator with a fresh second factor issues; ending needs the right alone; both are on record', async () => {
	const { tenantId, context, member, apiTokens, issue, resolveApiToken, change } = await anOffice();
	const wish = { name: 'Fachverfahren', userId: member.userId, scopes: [...apiScopes], days: 30 };
	const outsider = await platform.contextOf(steppedUp(member));
	expect(await apiTokens.issue(outsider, wish)).toMatchObject({ reason: 'forbidden' });
	expect(await apiTokens.page(outsider)).toBeUndefined();
	const stale = { ...context, actor: { ...context.actor, hasSteppedUp: false } };
	expect(await apiTokens.issue(stale, wish)).toMatchObject({ reason: 'step-up-needed' });
	const token = await issue();
	const [shown] = (await apiTokens.page(context))?.tokens ?? [];
	expect(shown).toMatchObject({ name: 'Fachverfahren', state: 'VALID' });
	expect(await apiTokens.end(outsider, shown?.id ?? '')).toMatchObject({ reason: 'forbidden' });
	expect(await apiTokens.end(stale, shown?.id ?? '')).toMatchObject({ ok: true });
	expect(await apiTokens.end(stale, shown?.id ?? '')).toMatchObject({ reason: 'unknown' });
	expect(await resolveApiToken(token)).toBeUndefined();
	const { rows } = await change(
		`select verb, allowed from audit.entries where tenant_id = '${tenantId}' and verb like 'api-token%' order by id`
	);
	expect(rows).toEqual([
		{ verb: 'api-token.issued', allowed: false },
		{ verb: 'api-token.issued', allowed: true },
		{ verb: 'api-token.revoked', allowed: false },
		{ verb: 'api-token.revoked', allowed: true }
	]);
});

test('an administrator elsewhere neither sees nor ends a token', async () => {
	const { issue, apiTokens, context, resolveApiToken } = await anOffice();
	const token = await issue();
	const id = (await apiTokens.page(context))?.tokens[0]?.id ?? '';
	const elsewhere = await anOffice();
	expect((await apiTokens.page(elsewhere.context))?.tokens).toEqual([]);
	expect(await apiTokens.end(elsewhere.context, id)).toMatchObject({ reason: 'unknown' });
	expect(await resolveApiToken(token)).toBeDefined();
});
