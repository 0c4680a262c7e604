import { sql } from 'kysely';
import type { Database } from './database.server.ts';

export type Rate = {
	/** Tokens that may be used at once. */
	readonly burst: number;
	/** Tokens that come back per minute. */
	readonly perMinute: number;
	/** However many attempts were made: after so many minutes of quiet there is a token again. Nobody is shut out for days. */
	readonly longestWaitMinutes?: number;
};

/** Counts that hold across processes and restarts; keys must be keyed hashes or ids, never addresses. */
export type Rates = {
	/** Takes one token; gives how many seconds to wait when the bucket is empty, else 0. Always counts. */
	readonly take: (key: string, rate: Rate) => Promise<number>;
};

export const openRates = (database: Database): Rates => ({
	take: (key, rate) =>
		database.atGate(async (tx) => {
			// The level is the number of tokens used; it leaks with time (leaky bucket), in one statement, so races cannot undercount.
			const most = rate.longestWaitMinutes ? rate.burst + rate.longestWaitMinutes * rate.perMinute : 1e9;
			const { rows } = await sql<{ level: number }>`
				insert into platform_rates.buckets as b (key, level) values (${key}, 1)
				on conflict (key) do update set
					level = least(${most}::double precision, greatest(0, b.level - extract(epoch from clock_timestamp() - b.updated_at) * ${rate.perMinute / 60}) + 1),
					updated_at = clock_timestamp()
				returning level`.execute(tx);
			const over = (rows[0]?.level ?? 0) - rate.burst;
			return over > 0 ? Math.ceil((over * 60) / rate.perMinute) : 0;
		})
});
