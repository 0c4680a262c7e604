// npm run every-page: walks every page as every kind of person, with axe in both themes. Takes a quarter of an hour.
import { spawnSync } from 'node:child_process';

const result = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'pages'], {
	stdio: 'inherit'
});
process.exitCode = result.status ?? 1;
