import { mkdtempSync, rmSync } from 'node:fs';
import { Secret, TOTP } from 'otpauth';
import { v4 as randomId } from 'uuid';
import { inject } from 'vitest';
import type { Member, Role } from '../../src/lib/platform/pure/actor.ts';
import { insertMembership, insertRole } from '../../src/lib/identity/storage/memberships.server.ts';
import { insertSession } from '../../src/lib/identity/storage/sessions.server.ts';
import { acceptTotpStep, insertUser, setTotp } from '../../src/lib/identity/storage/users.server.ts';
import { openDatabase } from '../../src/lib/platform/server/database.server.ts';
import { joinDatabase } from '../../src/lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '../../src/lib/platform/server/secrets.server.ts';
import { insertTenant } from '../../src/lib/identity/storage/tenants.server.ts';
import type { ReportSubmission } from '../../src/lib/intake/service/submit-report.server.ts';
import { readConfig } from '../../src/lib/platform/server/config.server.ts';
import { openLog } from '../../src/lib/platform/server/log.server.ts';
import { platformOn, type Platform } from '../../src/lib/platform/server/platform.server.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';
import pg from 'pg';

export type TestPlatform = Platform & {
	readonly logins: FreshDatabase['logins'];
	readonly drop: () => Promise<void>;
	/** Runs one statement as the worker inside a tenant's wall, to look at what was stored. */
	readonly asSystemOf: (tenantId: string, statement: string) => Promise<pg.QueryResult>;
	/** What the waiting jobs of a kind carry, oldest first. */
	readonly waitingJobs: (name: string) => Promise<unknown[]>;
};

/** The platform on a database of its own, at a fixed time. */
export async function aPlatform(
	now = new Date('2026-06-15T08:00:00Z'),
	settings: Readonly<Record<string, string>> = {}
): Promise<TestPlatform> {
	const server = inject('databaseServer');
	const database = await freshDatabase(server);
	const dataDir = mkdtempSync('/tmp/koko-platform-');
	const config = readConfig({
		LOG_LEVEL: 'silent',
		KOKO_DATA_DIR: dataDir,
		KOKO_INSTANCE_KEY: server.secrets.instanceKey,
		...settings
	});
	const platform = platformOn(database, config, server.secrets, openLog(config, 'test'), () => now);
	return {
		...platform,
		drop: async () => {
			await database.drop();
			rmSync(dataDir, { recursive: true, force: true });
		},
		logins: database.logins,
		waitingJobs: async (name) => {
			const client = new pg.Client(database.logins.owner);
			await client.connect();
			try {
				const { rows } = await client.query<{ payload: unknown }>(
					`select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
					where t.identifier = $1 order by j.id`,
					[name]
				);
				return rows.map(({ payload }) => payload);
			} finally {
				await client.end();
			}
		},
		asSystemOf: async (tenantId, statement) => {
			const client = new pg.Client(database.logins.app);
			await client.connect();
			try {
				await client.query(
					`set role koko_app; select set_config('app.tenant', '${tenantId}', false), set_config('app.kind', 'system', false)`
				);
				return await client.query(statement);
			} finally {
				await client.end();
			}
		}
	};
}

/** A municipality; gives its id. */
export async function aTenant(
	platform: Platform,
	overrides: Partial<Parameters<typeof insertTenant>[1]> = {}
): Promise<string> {
	const id = randomId();
	await platform.database.atGate((tx) =>
		insertTenant(tx, {
			id,
			slug: `ort-${id.slice(0, 8)}`,
			name: 'Stadt Musterfeld',
			kind: 'MUNICIPALITY',
			country: 'DE',
			state: 'NW',
			officialKey: null,
			population: 50_000,
			parentId: null,
			languages: ['de', 'ls', 'en', 'ar'],
			numberPrefix: 'MUS',
			conflictManagerLabel: null,
			acknowledgeDays: 7,
			feedbackMonths: 3,
			takesReports: true,
			introduction: {},
			contact: {},
			latitude: null,
			longitude: null,
			...overrides
		})
	);
	return id;
}

export const aReport = (overrides: Partial<ReportSubmission> = {}): ReportSubmission => ({
	submissionId: randomId(),
	channel: 'WEB',
	language: 'de',
	text: 'Im Hof gibt es jeden Abend Streit um die Musik.',
	placeText: 'Hof hinter dem Kiosk',
	areaId: null,
	latitude: null,
	longitude: null,
	sinceDay: null,
	topicCode: null,
	wish: 'ADVICE',
	identityMode: 'ANONYMOUS',
	interpreterLanguage: null,
	callbackWindow: '',
	dangerSelfReport: false,
	...overrides
});

export type MemberWish = {
	readonly tenantId: string;
	readonly roles: readonly Role[];
	readonly headedUnits?: readonly string[];
	readonly displayName?: string;
};

/** A person with an account, membership and roles in a tenant; gives the member that services act for. */
export async function aMember(platform: Platform, wish: MemberWish): Promise<Member> {
	const userId = randomId();
	const email = `${userId.slice(0, 8)}@example.org`;
	const displayName = wish.displayName ?? 'Kim Beispiel';
	await platform.database.atGate(async (tx) => {
		await insertUser(tx, { id: userId, email, status: 'ACTIVE' });
		await insertMembership(tx, {
			tenantId: wish.tenantId,
			userId,
			displayName,
			functionTitle: '',
			email,
			unitId: null,
			publicContact: false,
			status: 'ACTIVE'
		});
		for (const role of wish.roles.filter((one) => one !== 'OPERATOR')) {
			await insertRole(tx, {
				tenantId: wish.tenantId,
				userId,
				role,
				unitId: null,
				validFrom: null,
				validTo: null,
				grantedBy: null
			});
		}
	});
	if (wish.roles.includes('OPERATOR')) await makeOperator(platform, wish.tenantId, userId);
	return { kind: 'member', tenantId: wish.tenantId, userId, roles: wish.roles, headedUnits: wish.headedUnits ?? [] };
}

/** The role only the command line gives. */
async function makeOperator(platform: Platform, tenantId: string, userId: string): Promise<void> {
	const lasting = { unitId: null, validFrom: null, validTo: null, grantedBy: null };
	await platform.database.inTenant(await platform.contextOf({ kind: 'system' as const, tenantId }), (tx) =>
		insertRole(tx, { ...lasting, tenantId, userId, role: 'OPERATOR' })
	);
}

/** The member right after the second factor, ready for acts that ask for a fresh one. */
export const steppedUp = (member: Member): Member => ({ ...member, hasSteppedUp: true });

/** A fully signed-in session of a member; gives the cookie's value. */
export async function aSession(platform: Platform, member: Member): Promise<string> {
	const token = randomId() + randomId();
	await platform.database.atGate((tx) =>
		insertSession(tx, {
			tokenHash: platform.keys.hash('session', token),
			id: randomId(),
			userId: member.userId,
			tenantId: member.tenantId,
			device: 'Test',
			secondFactor: true,
			hours: 12
		})
	);
	return token;
}

/** Gives a member an authenticator app; gives the secret from which the app makes its codes. */
export async function anApp(platform: Platform, member: Member): Promise<Secret> {
	const secret = new Secret({ size: 20 });
	await platform.database.atGate(async (tx) => {
		await setTotp(tx, member.userId, platform.keys.seal('identity', secret.base32));
		await acceptTotpStep(tx, member.userId, 0);
	});
	return secret;
}

/** What the app shows just now, or some steps of half a minute later. */
export const codeFrom = (secret: Secret, stepsAhead = 0): string =>
	new TOTP({ secret }).generate({ timestamp: Date.now() + stepsAhead * 30_000 });

/** The platform on the running house's own database, to prepare what a journey needs. */
export const housePlatform = (): Promise<Platform> => platformOf(inject('dataDir'));

/** The platform on the database of any running house. */
export async function platformOf(dataDir: string): Promise<Platform> {
	const config = readConfig({ LOG_LEVEL: 'silent', KOKO_DATA_DIR: dataDir });
	const secrets = readOrCreateSecrets(config.dataDir);
	const access = await joinDatabase(config, secrets);
	if (!access) throw new Error('the house has no running database');
	return platformOn(openDatabase(access.app, 2), config, secrets, openLog(config, 'test'));
}
