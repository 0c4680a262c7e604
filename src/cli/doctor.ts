import { statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { isRestoreUnfinished } from '#lib/operation/index.server.ts';
import { readConfig, WrongSettings, type Config } from '#lib/platform/server/config.server.ts';
import type { Login } from '#lib/platform/server/database.server.ts';
import type { KeyKeeper } from '#lib/platform/server/keys/key-keeper.server.ts';
import { openKeyKeeper } from '#lib/platform/server/keys/open-key-keeper.server.ts';
import { keyRingFile } from '#lib/platform/server/keys/file-keeper.server.ts';
import { pendingMigrations } from '#lib/platform/server/migrate.server.ts';
import { joinDatabase } from '#lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '#lib/platform/server/secrets.server.ts';
import { auditChains } from './audit-chains.ts';
import { breakOutAttempts } from './break-out.ts';
import { fileChecks } from './file-checks.ts';
import { dataKeys } from './key-checks.ts';
import type { Finding } from './finding.ts';

/** Looks at everything an installation needs and says in a sentence what to do; exit code 1 when something is wrong. */
export async function doctor(options: { json?: boolean }): Promise<void> {
	const findings = await examine(process.env);
	if (options.json) console.log(JSON.stringify({ ok: findings.every(({ ok }) => ok), findings }));
	else for (const finding of findings) console.log(lineOf(finding));
	if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
}

const lineOf = ({ check, ok, advice }: Finding): string =>
	ok ? `ok      ${check}` : `FAILED  ${check}${advice ? `\n        → ${advice}` : ''}`;

type Logins = { readonly app: Login; readonly owner: Login };

export async function examine(env: NodeJS.ProcessEnv): Promise<Finding[]> {
	let config: Config;
	try {
		config = readConfig(env);
	} catch (error) {
		if (!(error instanceof WrongSettings)) throw error;
		return [{ check: 'settings', ok: false, advice: error.message.replaceAll('\n', ' ') }];
	}
	const findings: Finding[] = [{ check: 'settings', ok: true }, ...dataDirectory(config.dataDir)];
	if (findings.some(({ ok }) => !ok)) return findings;
	const secrets = readOrCreateSecrets(config.dataDir);
	const logins: Logins | undefined = config.databaseUrl
		? {
				app: { connectionString: config.databaseUrl },
				owner: { connectionString: config.databaseOwnerUrl ?? config.databaseUrl }
			}
		: await joinDatabase(config, secrets);
	if (!logins) {
		const advice = 'The embedded database is not running; start it with "koko start".';
		return [...findings, { check: 'database reachable', ok: false, advice }];
	}
	return [...findings, ...(await fileChecks(config)), ...(await database(logins, openKeyKeeper(config)))];
}

function dataDirectory(dataDir: string): Finding[] {
	try {
		const directory = statSync(dataDir);
		const secrets = statSync(join(dataDir, 'secrets.json'), { throwIfNoEntry: false });
		const file = join(dataDir, 'secrets.json');
		return [
			{
				check: `data directory ${dataDir} belongs to this account`,
				ok: process.getuid === undefined || directory.uid === process.getuid(),
				advice: `Run KoKo as the owner of ${dataDir}, or change the owner with chown.`
			},
			{
				check: 'secrets.json is there',
				ok: secrets !== undefined,
				advice: 'Start once with "koko start"; if KoKo ran here before, restore the file from the backup.'
			},
			{
				check: 'secrets.json is readable by its owner only (mode 600)',
				// Windows keeps no such mode
				ok: secrets === undefined || process.platform === 'win32' || (secrets.mode & 0o077) === 0,
				advice: `chmod 600 ${file}`
			},
			keyRing(dataDir),
			{
				check: 'no restore was cut off here',
				ok: !isRestoreUnfinished(dataDir),
				advice: 'Run "koko restore" again; it begins anew.'
			}
		];
	} catch {
		const advice = `There is no ${dataDir}. Start once with "koko start", or name the right place with KOKO_DATA_DIR.`;
		return [{ check: 'data directory', ok: false, advice }];
	}
}

/** Absent while the instance key is kept elsewhere, or before the first protected name. */
function keyRing(dataDir: string): Finding {
	const file = keyRingFile(dataDir);
	const ring = statSync(file, { throwIfNoEntry: false });
	const isPrivate = !ring || process.platform === 'win32' || (ring.mode & 0o077) === 0;
	return { check: 'the instance key is readable by its owner only', ok: isPrivate, advice: `chmod 600 ${file}` };
}

async function database(logins: Logins, keeper: KeyKeeper): Promise<Finding[]> {
	const owner = openPool(logins.owner);
	const app = openPool(logins.app);
	try {
		const { rows } = await app.query<{ version: number }>(
			`select current_setting('server_version_num')::int as version`
		);
		const version = rows[0]?.version ?? 0;
		const pending = await pendingMigrations(owner);
		const findings: Finding[] = [
			{ check: 'database reachable', ok: true },
			{
				check: `PostgreSQL is version 16 or newer (here ${Math.floor(version / 10_000)})`,
				ok: version >= 160_000,
				advice: 'Move the database to a newer PostgreSQL server.'
			},
			{
				check: 'all migrations applied',
				ok: pending.length === 0,
				advice: `Run "koko migrate"; missing: ${pending.join(', ')}.`
			}
		];
		if (pending.length > 0) return findings;
		return [
			...findings,
			await queue(owner),
			await dataKeys(app, keeper),
			await auditChains(app),
			...(await breakOutAttempts(app))
		];
	} catch (error) {
		const code = (error as { code?: string }).code ?? 'nothing';
		const advice = `The server answered ${code}. Check DATABASE_URL, DATABASE_OWNER_URL and that the server runs.`;
		return [{ check: 'database reachable', ok: false, advice }];
	} finally {
		await Promise.all([owner.end(), app.end()]);
	}
}

function openPool(login: Login): pg.Pool {
	const pool = new pg.Pool({ ...login, max: 1, connectionTimeoutMillis: 5_000 });
	pool.on('error', () => {}); // the query that follows tells of the trouble
	return pool;
}

/** A job that failed again and again means work that people wait for. */
async function queue(owner: pg.Pool): Promise<Finding> {
	const { rows } = await owner.query<{ stuck: number }>(
		'select count(*)::int as stuck from graphile_worker.jobs where attempts >= max_attempts'
	);
	const stuck = rows[0]?.stuck ?? 0;
	return {
		check: 'job queue reachable and without lost jobs',
		ok: stuck === 0,
		advice: `${stuck} jobs failed for good; look for "queue" in the log of the worker.`
	};
}
