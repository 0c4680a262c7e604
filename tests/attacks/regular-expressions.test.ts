import { globSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { isWhole, keep } from './support/ledger.ts';

// Every regular expression of the programme meets long texts made to send it astray. What is read is the programme itself,
// so that tomorrow's expressions are tried as well.

type Expression = { readonly source: string; readonly flags: string; readonly place: string };

function expressionsIn(file: string): Expression[] {
	const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
	const found: Expression[] = [];
	const look = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
			const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
			found.push({ source, flags, place: `${file}:${line + 1}` });
		}
		ts.forEachChild(node, look);
	};
	look(tree);
	return found;
}

const longest = isWhole ? 10_000 : 4_000;
/** What is repeated: signs the expressions look for, alone and in pairs, and a tail that lets the match fail at the end. */
const pieces = [
	'a',
	'A',
	'0',
	' ',
	'\n',
	'@',
	'.',
	'-',
	'/',
	'"',
	'ß',
	'@.',
	'a@',
	'.a',
	'a ',
	'Aa ',
	'aA',
	'0 ',
	'0-'
];
const more = ['\n ', '# \n', '\n# a', '. A', 'Frau A', 'Dr. ', 'a,', ',;', '\ue000', '((', '[a', 'Ã\u00a0', '%', '+0'];
const tails = ['', ' x', '\u0000', '!', '@', '\n\n'];
const texts = [...pieces, ...more].flatMap((piece) =>
	tails.map((tail) => `x${piece.repeat(longest / piece.length)}${tail}`)
);

/** Work one text may cost: what grows with the square of the length stays below, what grows faster never ends. */
const mostMs = 400;
const givenUpAfterMs = 20_000;

/** Gives the text that took too long, if one did. */
const slowTextOf = ({ source, flags }: Expression): Promise<string | undefined> =>
	new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./support/regular-expression-worker.mjs', import.meta.url), {
			workerData: { source, flags, texts }
		});
		let slow: string | undefined;
		let reached = -1;
		const timer = setTimeout(() => {
			slow ??= texts[reached + 1];
			void worker.terminate();
		}, givenUpAfterMs);
		worker.on('message', ({ index, ms }: { index: number; ms: number }) => {
			reached = index;
			if (ms <= mostMs) return;
			slow ??= texts[index];
			void worker.terminate();
		});
		worker.once('error', reject);
		worker.once('exit', () => {
			clearTimeout(timer);
			resolve(slow && `${slow.slice(0, 12)}… (${slow.length} signs)`);
		});
	});

test('no text of any kind keeps a regular expression of the house busy', async () => {
	const files = globSync(['src/lib/**/*.{ts,js}', 'src/routes/**/*.ts', 'src/*.ts']).filter(
		(file) => !/\.test\.ts$/.test(file)
	);
	const every = files.flatMap(expressionsIn);
	const expressions = [...new Map(every.map((one) => [`${one.flags}/${one.source}`, one])).values()];
	expect(expressions.length).toBeGreaterThan(60);
	const slow: string[] = [];
	const queue = [...expressions];
	const one = async (): Promise<void> => {
		for (let next = queue.pop(); next; next = queue.pop()) {
			const text = await slowTextOf(next);
			if (text) slow.push(`${next.place} /${next.source}/${next.flags}: ${text}`);
		}
	};
	await Promise.all([one(), one()]);
	keep({
		attack: 'regular expressions sent astray by long texts',
		tries: expressions.length * texts.length,
		failures: slow.length,
		losses: 0,
		remark: `${expressions.length} expressions, ${texts.length} texts of ${longest} signs each`
	});
	expect(slow).toEqual([]);
});
