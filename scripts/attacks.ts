// npm run attacks: all of tests/attacks in its long form, with a table of tries, failures and losses in bench/results.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rowsIn, writeTable } from './results-table.ts';

const place = mkdtempSync('/tmp/koko-ledger-');
const ledger = join(place, 'ledger.jsonl');
const result = spawnSync(
	process.execPath,
	['node_modules/vitest/vitest.mjs', 'run', '--project', 'attacks', ...process.argv.slice(2)],
	{ stdio: 'inherit', env: { ...process.env, KOKO_ATTACKS: 'whole', KOKO_LEDGER: ledger } }
);
const opening =
	'A failure is a try that reached what it was after or broke an answer; a loss is something that was gone or changed ' +
	'afterwards. Made by `npm run attacks`.';
console.log(writeTable('attacks', 'Attacks', opening, rowsIn(ledger)));
rmSync(place, { recursive: true });
process.exitCode = result.status ?? 1;
