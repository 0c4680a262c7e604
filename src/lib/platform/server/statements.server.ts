import {
	CamelCasePlugin,
	Kysely,
	PostgresDialect,
	type CompiledQuery,
	type DatabaseConnection,
	type QueryResult
} from 'kysely';
import type pg from 'pg';
import type { DB } from './database-types.ts';

export type Statements = {
	/** Runs `act` on one connection of the pool; what it sends without waiting travels in one message. */
	readonly onOneConnection: <T>(act: (client: pg.PoolClient, tx: Kysely<DB>) => Promise<T>) => Promise<T>;
};

/** Builds statements with Kysely and sends them over connections that need not wait for an answer to send the next. */
export function openStatements(pool: pg.Pool): Statements {
	const dialect = new PostgresDialect({ pool });
	const config = { dialect, plugins: [new CamelCasePlugin()] };
	const executor = new Kysely<DB>(config).getExecutor();
	const driver = dialect.createDriver();
	const statementsOn = (client: pg.PoolClient): Kysely<DB> => {
		const connection = connectionOf(client);
		const provider = { provideConnection: <T>(use: (one: DatabaseConnection) => Promise<T>) => use(connection) };
		return new Kysely<DB>({ config, driver, dialect, executor: executor.withConnectionProvider(provider) });
	};
	return {
		onOneConnection: async (act) => {
			const client = await pool.connect();
			try {
				return await act(client, statementsOn(client));
			} finally {
				client.release();
			}
		}
	};
}

const connectionOf = (client: pg.PoolClient): DatabaseConnection => ({
	executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
		const { command, rowCount, rows } = await client.query(sql, [...parameters]);
		const isChange = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE';
		return isChange ? { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) } : { rows: rows as R[] };
	},
	streamQuery: async function* () {
		throw new Error('statements of a transaction are not read row by row');
	}
});
