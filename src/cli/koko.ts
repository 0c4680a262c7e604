import { Command } from 'commander';
import { WrongSettings } from '#lib/platform/server/config.server.ts';

const program = new Command('koko')
	.description('KoKo, the platform for municipal conflict management.')
	.showHelpAfterError('(koko --help lists all commands)')
	.addHelpText(
		'after',
		`
Settings come from the environment: PORT, HOST, KOKO_ORIGIN, KOKO_DATA_DIR, DATABASE_URL and others;
docs/operations.md explains each. Exit codes: 0 done, 1 failed, 2 wrong use or wrong settings.`
	);

program
	.command('start')
	.description('start everything: embedded database (unless DATABASE_URL is set), migrations, web and worker')
	.option('--demo', 'load the demo world into an empty installation first')
	.action(async (options: { demo?: boolean }) => (await import('./start.ts')).start(options));

program
	.command('web', { hidden: true })
	.description('serve the pages only')
	.action(async () => (await import('./web.ts')).serveWeb());

program
	.command('worker', { hidden: true })
	.description('run the jobs only')
	.action(async () => (await import('../worker.ts')).runWorker());

program
	.command('doctor')
	.description('check settings, secrets, database, migrations, queue and row security, and say what to do')
	.option('--json', 'print the findings as JSON')
	.action(async (options: { json?: boolean }) => (await import('./doctor.ts')).doctor(options));

program
	.command('migrate')
	.description('bring the database to this version')
	.option('--json', 'print the result as JSON')
	.action(async (options: { json?: boolean }) => (await import('./migrate.ts')).migrateCommand(options));

program
	.command('demo')
	.description('load the demo world (invented towns, people, cases) into an empty installation')
	.option('--json', 'print the result as JSON')
	.action(async (options: { json?: boolean }) => (await import('./demo.ts')).demoCommand(options));

program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

try {
	await program.parseAsync();
} catch (error) {
	console.error(
		error instanceof WrongSettings ? error.message : `koko: ${error instanceof Error ? error.message : String(error)}`
	);
	process.exitCode = error instanceof WrongSettings ? 2 : 1;
}
