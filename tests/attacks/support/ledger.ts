import { appendFileSync } from 'node:fs';

export type Entry = {
	readonly attack: string;
	readonly tries: number;
	/** Tries that reached what they were after, or broke something on the way. */
	readonly failures: number;
	/** Things that were acknowledged, or belonged to somebody, and were gone or changed afterwards. */
	readonly losses: number;
	readonly remark?: string;
};

/** Keeps the numbers of one attack for the table of `npm run attacks`; an ordinary test run keeps none. */
export function keep(entry: Entry): void {
	const file = process.env['KOKO_LEDGER'];
	if (file) appendFileSync(file, `${JSON.stringify(entry)}\n`);
}

/** True for the long form (`npm run attacks`); `npm test` takes a bounded sample of every attack. */
export const isWhole = process.env['KOKO_ATTACKS'] === 'whole';
