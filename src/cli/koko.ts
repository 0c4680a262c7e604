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

// Before the commands: each takes it over when it is made.
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

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
	.command('migrate')
	.description('bring the database to this version')
	.option('--json', 'print the result as JSON')
	.action(async (options: { json?: boolean }) => (await import('./migrate.ts')).migrateCommand(options));

const user = program
	.command('user')
	.description('people of a tenant: list them, create an administrator, reset a lost second factor')
	.addHelpText(
		'after',
		`
Passwords are never typed here: an administrator is created as invited and gets a link to choose one.
Every act is noted in the tenant's log as done by the command line.

  koko user list --tenant brueckhausen
  koko user create-admin --tenant brueckhausen --email a.lindqvist@example.org --name "Amira Lindqvist"
  koko user reset-second-factor --email a.lindqvist@example.org`
	);
user
	.command('list')
	.description('list the people of a tenant with status and roles')
	.requiredOption('--tenant <short name>', 'as in the address of the public page: /k/<short name>')
	.option('--json', 'print the people as JSON')
	.action(async (options: { tenant: string; json?: boolean }) => (await import('./user.ts')).listPeople(options));
user
	.command('create-admin')
	.description('invite an administrator and print the link, which works once and for 14 days')
	.requiredOption('--tenant <short name>', 'as in the address of the public page: /k/<short name>')
	.requiredOption('--email <address>', 'address the person will sign in with')
	.requiredOption('--name <name>', 'first and last name')
	.option('--json', 'print id and link as JSON')
	.action(async (options: { tenant: string; email: string; name: string; json?: boolean }) =>
		(await import('./user.ts')).createAdministrator(options)
	);
user
	.command('reset-second-factor')
	.description('remove a lost second factor with its recovery codes and end all sessions of the person')
	.requiredOption('--email <address>', 'address the person signs in with')
	.option('--json', 'print the result as JSON')
	.action(async (options: { email: string; json?: boolean }) => (await import('./user.ts')).resetSecondFactor(options));

try {
	await program.parseAsync();
} catch (error) {
	console.error(
		error instanceof WrongSettings ? error.message : `koko: ${error instanceof Error ? error.message : String(error)}`
	);
	process.exitCode = error instanceof WrongSettings ? 2 : 1;
}
