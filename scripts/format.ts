// npm run format: writes every file in the house's form.
import { spawnSync } from 'node:child_process';

const result = spawnSync(
	process.execPath,
	['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', '.'],
	{ stdio: 'inherit' }
);
process.exitCode = result.status ?? 1;
