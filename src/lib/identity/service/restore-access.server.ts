import { randomBytes } from 'node:crypto';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { steppingToGate, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { isGrantable } from '../domain/grantable-roles.ts';
import { tenantIdsOf } from '../storage/memberships.server.ts';
import { emergencyEmail } from '../storage/emergency.server.ts';
import { deletePasskeysOf } from '../storage/passkeys.server.ts';
import { insertPasswordLink } from '../storage/password-links.server.ts';
import { findPerson, listRoles, type Person } from '../storage/people.server.ts';
import { deleteOtherSessions } from '../storage/sessions.server.ts';
import { replaceRecoveryCodes, setTotp } from '../storage/users.server.ts';

export type RestoreRefusal = 'unknown' | 'own-account' | 'not-here-alone';

/**
 * The person whose way in an administrator may restore. An account that opens another tenant's doors or the machine's is no
 * single administrator's to change, nor is the emergency account anybody's; one's own is changed under one's own account, with the password.
 */
export async function restorablePerson(
	tx: Tx,
	context: MemberContext,
	userId: string
): Promise<Outcome<Person, RestoreRefusal>> {
	const { tenantId } = context.actor;
	if (userId === context.actor.userId) return refuse('own-account');
	const person = await findPerson(tx, tenantId, userId);
	if (person?.status !== 'ACTIVE' || person.email === emergencyEmail) return refuse('unknown');
	const roles = await listRoles(tx, tenantId, userId);
	if (roles.some(({ role, validTo }) => !isGrantable(role) && (!validTo || validTo >= context.today)))
		return refuse('not-here-alone');
	const tenantIds = await steppingToGate(tx, (gate) => tenantIdsOf(gate, userId));
	if (tenantIds.some((id) => id !== tenantId)) return refuse('not-here-alone');
	return succeed(person);
}

/** Gives the token of the link `/passwort/<token>`; only its keyed hash is stored. Runs at the gate. */
export async function issuePasswordLink(
	platform: Platform,
	gate: Tx,
	link: { userId: string; tenantId: string | null; issuedBy: string | null }
): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	await insertPasswordLink(gate, { ...link, tokenHash: platform.keys.hash('password-link', token) });
	return token;
}

/** Ends every session as well: whoever found the lost phone must not stay signed in. Runs at the gate. */
export async function removeSecondFactor(gate: Tx, userId: string): Promise<void> {
	await setTotp(gate, userId, null);
	await replaceRecoveryCodes(gate, userId, []);
	await deletePasskeysOf(gate, userId);
	await deleteOtherSessions(gate, userId, undefined);
}
