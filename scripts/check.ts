// npm run check: everything that can be known without running the programme. Each line names its tool.
import { spawnSync } from 'node:child_process';

const steps: readonly (readonly [string, readonly string[]])[] = [
	['generate route types', ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']],
	[
		'types',
		[
			'node_modules/svelte-check/bin/svelte-check',
			'--tsconfig',
			'./tsconfig.json',
			'--fail-on-warnings',
			'--threshold',
			'warning'
		]
	],
	['lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
	['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
	['boundaries', ['node_modules/.bin/depcruise', 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']],
	['unused code', ['node_modules/knip/bin/knip.js', '--no-progress']],
	['licences', ['scripts/licences.ts']],
	['schema dump and database types', ['scripts/database-types.ts', '--check']]
];

const failed: string[] = [];
for (const [name, args] of steps) {
	const result = spawnSync(process.execPath, [...args], {
		encoding: 'utf8',
		env: { ...process.env, FORCE_COLOR: '0' }
	});
	const passed = result.status === 0;
	console.log(`${passed ? 'ok    ' : 'FAILED'} ${name}`);
	if (!passed) {
		failed.push(name);
		console.log(`${result.stdout ?? ''}${result.stderr ?? ''}`.trim());
	}
}
if (failed.length > 0) {
	console.log(`\n${failed.length} of ${steps.length} checks failed: ${failed.join(', ')}`);
	process.exitCode = 1;
}
