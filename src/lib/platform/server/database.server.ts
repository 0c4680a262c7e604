import { sql } from 'kysely';
import pg from 'pg';
import type { Actor, Context } from '../pure/actor.ts';
import { isUuid } from '../pure/ids.ts';
import type { Kysely } from 'kysely';
import type { DB } from './database-types.ts';
import { openStatements, type Statements } from './statements.server.ts';
import { PreparingClient } from './prepared-statements.server.ts';
import { inSpan } from './tracing.server.ts';

/** A transaction in which row security is set to somebody; storage functions take nothing else. */
export type Tx = Kysely<DB> & { readonly __inTransaction?: true };

export type Login = pg.ConnectionConfig;

export type Database = {
	/** Runs `act` as the context's actor inside one transaction; a thrown error rolls all of it back. */
	readonly inTenant: <T>(context: Context, act: (tx: Tx) => Promise<T>) => Promise<T>;
	/** Before anybody is known: sign-in, link tokens, receipt codes, list of tenants. Sees no case and no report. */
	readonly atGate: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
	/** True when a trivial query succeeds. */
	readonly isReady: () => Promise<boolean>;
	readonly pool: pg.Pool;
	readonly close: () => Promise<void>;
};

// A day is a day, not midnight in some zone; counts fit a double.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

export function openDatabase(login: Login, poolSize: number): Database {
	const pool = new pg.Pool({
		...login,
		Client: PreparingClient,
		pipeline: true,
		max: poolSize,
		idleTimeoutMillis: 30_000,
		connectionTimeoutMillis: 10_000
	});
	pool.on('error', () => {}); // an idle connection that breaks is replaced by the pool; the next query reports trouble
	// A connection that breaks in the middle of an act fails that act; without a listener it would end the whole process.
	pool.on('connect', (client) => client.on('error', () => {}));
	const statements = openStatements(pool);
	return {
		inTenant: async (context, act) => transaction(statements, beginAs(context.actor), act),
		atGate: (act) => transaction(statements, `begin; set local role koko_gate; ${plansKept}`, act),
		isReady: () =>
			pool.query('select 1').then(
				() => true,
				() => false
			),
		pool,
		close: () => pool.end()
	};
}

const transaction = <T>(statements: Statements, begin: string, act: (tx: Tx) => Promise<T>): Promise<T> =>
	inSpan('transaction', {}, () => runTransaction(statements, begin, act));

/**
 * The beginning is not waited for: it travels in one message with the act's first statement. Should it fail, the
 * transaction it opened ignores whatever follows, and without a role the login may do nothing anyway.
 */
async function runTransaction<T>(statements: Statements, begin: string, act: (tx: Tx) => Promise<T>): Promise<T> {
	return statements.onOneConnection(async (client, tx) => {
		const begun = client.query(begin); // several statements without values travel as one message
		const trouble = begun.then(
			() => undefined,
			(failure: unknown) => failure
		);
		try {
			const result = await act(tx);
			await begun;
			await client.query('commit');
			return result;
		} catch (error) {
			await client.query('rollback').catch(() => {});
			throw (await trouble) ?? error; // the first error is the one to tell
		}
	});
}

/**
 * Steps to the gate and back inside a tenant's transaction: credentials, sessions and invitations are reachable
 * only there, while the audit entry of the same act belongs behind the tenant's wall. Nothing else of the transaction
 * may be under way meanwhile: it would step along.
 */
export async function steppingToGate<T>(tx: Tx, act: (tx: Tx) => Promise<T>): Promise<T> {
	await sql.raw('set local role koko_gate').execute(tx);
	const result = await act(tx); // a thrown error ends the whole transaction, so there is no way back to take
	await sql.raw('set local role koko_app').execute(tx);
	return result;
}

/**
 * Takes one step in the worker's name inside somebody's transaction; whoever calls has checked the right to it. Row
 * security lets nobody write a row they could not read; opening a case for somebody else, handing over the lead and
 * off-boarding need exactly that. Nothing else of the transaction may be under way meanwhile: it would step along.
 */
export async function actingAsSystem<T>(tx: Tx, step: () => Promise<T>): Promise<T> {
	const { rows } = await sql<{
		kind: string;
	}>`select app.kind() as kind, set_config('app.kind', 'system', true)`.execute(tx);
	const result = await step(); // a thrown error ends the whole transaction, so there is no way back to take
	await sql`select set_config('app.kind', ${rows[0]?.kind ?? ''}, true)`.execute(tx);
	return result;
}

/**
 * Prepared statements keep the plan that fits every tenant: row security makes planning dearer than running them.
 * Statements whose best plan hangs on what is asked for live in functions that plan anew (docs/decisions/0008).
 */
const plansKept = 'set local plan_cache_mode = force_generic_plan';

function beginAs(actor: Actor): string {
	const settings: Record<string, string> = {
		role: 'koko_app',
		'app.tenant': checkedUuid(actor.tenantId),
		'app.kind': actor.kind,
		'app.user': actor.kind === 'member' ? checkedUuid(actor.userId) : '',
		'app.roles': actor.kind === 'member' ? actor.roles.filter((role) => /^[A-Z_]+$/.test(role)).join(',') : '',
		'app.headed_units': actor.kind === 'member' ? actor.headedUnits.map(checkedUuid).join(',') : '',
		'app.report': actor.kind === 'reporter' && actor.reportId ? checkedUuid(actor.reportId) : '',
		'app.token': actor.kind !== 'system' && actor.tokenId ? checkedUuid(actor.tokenId) : ''
	};
	const calls = Object.entries(settings).map(([name, value]) => `set_config('${name}','${value}',true)`);
	return `begin; select ${calls.join(',')}; ${plansKept}`;
}

function checkedUuid(value: string): string {
	if (!isUuid(value)) throw new Error('an id that is no UUID must not reach the database');
	return value;
}

/** The SQL state of a broken unique constraint. */
export const isUniqueViolation = (error: unknown, constraint: string): boolean =>
	error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === constraint;
