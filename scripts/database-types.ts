// Writes src/lib/platform/server/database-types.ts and db/schema.sql from a freshly migrated database.
// With --check it only compares and fails when they are out of date.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loginsFor } from '../src/lib/platform/server/provision.server.ts';
import { startTestServer } from '../tests/support/database.ts';
import { dumpSchema } from './schema-dump.ts';

const typesFile = 'src/lib/platform/server/database-types.ts';
const schemaFile = 'db/schema.sql';
const check = process.argv.includes('--check');
const draft = join(mkdtempSync('/tmp/koko-types-'), 'types.ts');

const { server, stop } = await startTestServer();
const { owner } = loginsFor(server.address, server.secrets, 'koko_template');
let current = true;
try {
	const url = `postgres://${owner.user}:${owner.password}@/koko_template?host=${encodeURIComponent(server.address.host)}`;
	const result = spawnSync(
		process.execPath,
		[
			'node_modules/kysely-codegen/dist/cli/bin.js',
			'--url',
			url,
			'--dialect',
			'postgres',
			'--camel-case',
			'--exclude-pattern',
			'graphile_worker.*',
			'--default-schema',
			'none',
			'--date-parser',
			'string',
			'--numeric-parser',
			'number',
			'--out-file',
			draft,
			'--log-level',
			'error'
		],
		{ stdio: ['ignore', 'inherit', 'inherit'] }
	);
	if (result.status !== 0) throw new Error('kysely-codegen failed');
	current = keep(typesFile, readFileSync(draft, 'utf8')) && current;
	current = keep(schemaFile, await dumpSchema(owner)) && current;
} finally {
	await stop();
	rmSync(join(draft, '..'), { recursive: true });
}
if (!current) process.exitCode = 1;

function keep(file: string, content: string): boolean {
	const same = existsSync(file) && readFileSync(file, 'utf8') === content;
	if (check && !same) console.error(`${file} is out of date: run "npm run database-types" and commit the result.`);
	if (!check) writeFileSync(file, content);
	return same || !check;
}
