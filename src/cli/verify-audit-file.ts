// Checks an exported access log without KoKo: node src/cli/verify-audit-file.ts FILE.jsonl [HASH OF THE LAST LINK]
// Needs nothing but Node 24. What it does is written down in docs/operations.md, so that anybody can write it again.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

type Link = { sequence: number; previousHash: string; hash: string; entry: (string | boolean | null)[] };

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
const canonical = (entry: Link['entry']): string => `[${entry.map((part) => JSON.stringify(part)).join(', ')}]`;

export async function verifyAuditFile(file: string, expectedHead?: string): Promise<FileFinding> {
	let links = 0;
	let head = '';
	for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
		if (!line.trim()) continue;
		const link = JSON.parse(line) as Link;
		head ||= sha256(String(link.entry[0])); // a chain begins with the hash of its tenant's id
		links += 1;
		const told = `Link ${link.sequence} (entry ${String(link.entry[1])})`;
		if (link.sequence !== links)
			return { links, head, problem: `Link ${links} is missing; ${told} stands in its place.` };
		if (link.previousHash !== head) return { links, head, problem: `${told} does not follow the one before.` };
		if (link.hash !== sha256(Buffer.from(head, 'hex'), canonical(link.entry)))
			return { links, head, problem: `${told} was changed.` };
		head = link.hash;
	}
	if (expectedHead && expectedHead !== head)
		return {
			links,
			head,
			problem: `The file ends with ${head}, not with ${expectedHead}: its end was cut off or written anew.`
		};
	return { links, head };
}

if (import.meta.main) {
	const [file, expectedHead] = process.argv.slice(2);
	if (!file) throw new Error('usage: node verify-audit-file.ts FILE.jsonl [HASH OF THE LAST LINK]');
	const { links, head, problem } = await verifyAuditFile(file, expectedHead);
	console.log(problem ?? `All ${links} links hold. The last one is ${head}.`);
	if (problem) process.exitCode = 1;
}
