import { once } from 'node:events';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo, type CopyStreamQuery } from 'pg-copy-streams';
import { startSum, type ContentSum } from '../domain/content-sum.ts';
import { wholeRows } from './row-lines.server.ts';
import { copyInStatement, copyOutStatement, type StoredTable } from './stored-tables.server.ts';

const pieceSize = 1_000_000;

/** Reads a whole table in pieces of whole rows and gives its sum. Runs in the caller's transaction, which sees one moment. */
export async function copyOut(
	client: Client,
	table: StoredTable,
	columns: readonly string[],
	take: (rows: Buffer) => Promise<void>
): Promise<ContentSum> {
	await client.query(table.isWalled ? 'set local role koko_backup' : 'reset role');
	const sum = startSum();
	const stream = client.query(copyTo(copyOutStatement(table, columns)));
	for await (const rows of wholeRows(stream, sum, pieceSize)) await take(rows);
	await client.query('reset role');
	return sum.result();
}

export type TableLoader = {
	readonly write: (rows: Uint8Array) => Promise<void>;
	readonly end: () => Promise<void>;
};

/** Writes rows into a table; the database's pace is kept, its error is thrown at the next write or at the end. */
export function copyIn(client: Client, table: StoredTable, columns: readonly string[]): TableLoader {
	const stream: CopyStreamQuery = client.query(copyFrom(copyInStatement(table, columns)));
	let failure: Error | undefined;
	stream.once('error', (error: Error) => (failure = error));
	const finished = once(stream, 'finish').catch((error: Error) => (failure = error));
	return {
		write: async (rows) => {
			if (failure) throw failure;
			if (!stream.write(rows)) await Promise.race([once(stream, 'drain'), finished]);
		},
		end: async () => {
			if (failure) throw failure;
			stream.end();
			await finished;
			if (failure) throw failure;
		}
	};
}
