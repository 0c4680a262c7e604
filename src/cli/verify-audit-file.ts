// Checks an exported access log without KoKo: node src/cli/verify-audit-file.ts FILE.jsonl [HASH OF THE LAST LINK]
// Needs nothing but Node 24. What it does is written down in docs/operations.md, so that anybody can write it again.
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

type Entry = (string | boolean | null)[];
type Link = { sequence: number; previousHash: string; hash: string; entry: Entry | null; expiredBy?: string };

export type FileFinding = {
	readonly links: number;
	readonly head: string;
	/** The first link that does not hold, in a sentence. */
	readonly problem?: string;
};

const sha256 = (...parts: (Buffer | string)[]): string => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest('hex');
};

/** JSON as PostgreSQL writes it: parts divided by a comma and a blank. */
const canonical = (entry: Entry): string => `[${entry.map((part) => JSON.stringify(part)).join(', ')}]`;

export async function verifyAuditFile(file: string, expectedHead?: string): Promise<FileFinding> {
	let links = 0;
	let head = '';
	let start = '';
	const expiries = gatherExpiries();
	for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
		if (!line.trim()) continue;
		const link = JSON.parse(line) as Link;
		start ||= link.previousHash;
		head ||= start;
		links += 1;
		const problem = problemOf(link, links, head, start);
		if (problem) return { links, head, problem };
		expiries.note(link);
		head = link.hash;
	}
	const unproven = expiries.firstUnproven();
	if (unproven) return { links, head, problem: unproven };
	if (expectedHead && expectedHead !== head)
		return {
			links,
			head,
			problem: `The file ends with ${head}, not with ${expectedHead}: its end was cut off or written anew.`
		};
	return { links, head };
}

function problemOf(link: Link, place: number, head: string, start: string): string | undefined {
	const { sequence, previousHash, hash, entry, expiredBy } = link;
	const told = `Link ${sequence}${entry ? ` (entry ${String(entry[1])})` : ''}`;
	if (sequence !== place) return `Link ${place} is missing; ${told} stands in its place.`;
	if (previousHash !== head) return `${told} does not follow the one before.`;
	if (!entry) return expiredBy ? undefined : `The entry of link ${sequence} is missing.`;
	// a chain begins with the hash of its tenant's id; the first entries may have expired, so each one is asked
	if (sha256(String(entry[0])) !== start) return `${told} belongs to another chain.`;
	return hash === sha256(Buffer.from(head, 'hex'), canonical(entry)) ? undefined : `${told} was changed.`;
}

/** Gathers what each run of rule R13 emptied, and the entry in which it said so; that one comes later in the file. */
function gatherExpiries() {
	const emptied = new Map<string, { readonly digest: Hash; readonly first: number; isGap: boolean }>();
	const proofs = new Map<string, string>();
	return {
		note({ sequence, hash, entry, expiredBy }: Link): void {
			if (entry?.[5] === 'audit.expired' && entry[3] === 'system') proofs.set(String(entry[1]), String(entry[7]));
			if (!expiredBy) return;
			const run = emptied.get(expiredBy) ?? { digest: createHash('sha256'), first: sequence, isGap: false };
			run.digest.update(`${sequence} ${hash}\n`);
			run.isGap ||= !entry;
			emptied.set(expiredBy, run);
		},
		firstUnproven(): string | undefined {
			for (const [run, { digest, first, isGap }] of emptied)
				if (isGap && proofs.get(run)?.replaceAll('-', '') !== digest.digest('hex').slice(0, 32))
					return `Link ${first} and those noted with it are said to have expired, but entry ${run} does not prove it.`;
			return undefined;
		}
	};
}

if (import.meta.main) {
	const [file, expectedHead] = process.argv.slice(2);
	if (!file) throw new Error('usage: node verify-audit-file.ts FILE.jsonl [HASH OF THE LAST LINK]');
	const { links, head, problem } = await verifyAuditFile(file, expectedHead);
	console.log(problem ?? `All ${links} links hold. The last one is ${head}.`);
	if (problem) process.exitCode = 1;
}
