import { csvCell } from '../../platform/pure/csv.ts';
import type { ChainLink } from '../../audit/index.ts';

const heads = [
	'sequence',
	'tenant',
	'entry',
	'at',
	'actor_kind',
	'actor',
	'verb',
	'object_type',
	'object',
	'case',
	'allowed',
	'token',
	'previous_hash',
	'hash',
	'expired_by'
];

/** An entry whose time was over leaves its columns empty. */
const noParts = Array.from({ length: heads.length - 4 }, () => null);

/** One link per line, as `koko audit verify` and any other checker reads it. */
export const jsonLines = (links: readonly ChainLink[]): string =>
	links.map((link) => `${JSON.stringify(link)}\n`).join('');

/** An entry without a token has one part less (docs/decisions/0010). */
const entryCells = (entry: NonNullable<ChainLink['entry']>) => [...entry, ...(entry.length === 10 ? [null] : [])];

export const csvHead = `\uFEFF${heads.join(';')}\r\n`;

export const csvLines = (links: readonly ChainLink[]): string =>
	links
		.map(({ sequence, entry, previousHash, hash, expiredBy }) => [
			sequence,
			...(entry ? entryCells(entry) : noParts),
			previousHash,
			hash,
			expiredBy
		])
		.map((row) => `${row.map((cell) => csvCell(String(cell ?? ''))).join(';')}\r\n`)
		.join('');
