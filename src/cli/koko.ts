import { Command } from 'commander';
import { WrongSettings } from '#lib/platform/server/config.server.ts';
import type { VerifyOptions } from './audit.ts';
import type { BackupOptions } from './backup.ts';
import type { DetectOptions, PanelOptions, ScanCommandOptions } from './early-warning.ts';
import type { ImportOptions } from './import-reports.ts';
import type { RestoreOptions } from './restore.ts';
import type { RetentionOptions } from './retention.ts';
import type { TenantOptions } from './tenant.ts';
import type { TravelOptions } from './tenant-travel.ts';

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

program
	.command('backup')
	.description('write everything (database, files, secrets) into one sealed file while KoKo goes on running')
	.argument('<file>', 'the file to write; with --verify the one to check')
	.requiredOption('--passphrase-file <file>', 'its first line is the passphrase, twelve signs or more')
	.option('--verify', 'only read an existing backup from end to end and compare every row and file')
	.option('--json', 'print the result as JSON; progress goes to stderr')
	.action(async (file: string, options: BackupOptions) => (await import('./backup.ts')).backupCommand(file, options));

program
	.command('restore')
	.description('bring an empty installation to what a backup holds, and prove it')
	.argument('<file>', 'the backup')
	.requiredOption('--passphrase-file <file>', 'its first line is the passphrase')
	.option('--test', 'restore into a temporary installation, compare, remove it, and note the test')
	.option('--json', 'print the result as JSON; progress goes to stderr')
	.action(async (file: string, options: RestoreOptions) =>
		(await import('./restore.ts')).restoreCommand(file, options)
	);

program
	.command('import')
	.description('read real data into a tenant')
	.command('reports')
	.description('read reports from a table (CSV); safe to repeat, goes on after an interruption')
	.argument('<file>', 'the table')
	.requiredOption('--tenant <slug>', 'the tenant that gets the reports; "koko tenant" lists all')
	.requiredOption('--mapping <file>', 'which column says what; mappings/ has examples and explains every entry')
	.option('--dry-run', 'only say which rows could be read')
	.option('--json', 'print the result as JSON, with up to 10,000 bad rows')
	.action(async (file: string, options: ImportOptions) =>
		(await import('./import-reports.ts')).importReports(file, options)
	);

const tenant = program
	.command('tenant')
	.description('list the tenants, add an empty one, or move a whole one to another installation')
	.argument('[slug]', 'short name in addresses, e.g. karlsruhe')
	.option('--name <name>', 'name as people say it')
	.option('--country <code>', 'DE or AT', 'DE')
	.option('--state <code>', 'Land, e.g. BW; its holidays move deadlines', 'NW')
	.option('--prefix <letters>', 'first part of case numbers, two to five capital letters')
	.option('--json', 'print the result as JSON')
	.action(async (slug: string | undefined, options: TenantOptions) =>
		(await import('./tenant.ts')).tenantCommand(slug, options)
	);
tenant
	.command('export')
	.description('write everything of one tenant into one sealed file while the work goes on (docs/tenant-export.md)')
	.argument('<slug>', 'the tenant; "koko tenant" lists all')
	.argument('<file>', 'the file to write')
	.requiredOption('--passphrase-file <file>', 'its first line is the passphrase, twelve signs or more')
	.option('--json', 'print the result as JSON; progress goes to stderr')
	.action(async (slug: string, file: string, _options: TravelOptions, command: Command) =>
		(await import('./tenant-travel.ts')).exportTenantCommand(slug, file, command.optsWithGlobals<TravelOptions>())
	);
tenant
	.command('import')
	.description('take in a tenant of another installation and prove that all of it arrived')
	.argument('<file>', 'the file "koko tenant export" wrote')
	.requiredOption('--passphrase-file <file>', 'its first line is the passphrase')
	.option('--json', 'print the result as JSON; progress goes to stderr')
	.action(async (file: string, _options: TravelOptions, command: Command) =>
		(await import('./tenant-travel.ts')).importTenantCommand(file, command.optsWithGlobals<TravelOptions>())
	);
program
	.command('retention')
	.description('what is due to be deleted or offered to the archive; deletes only with --carry-out')
	.option('--dry-run', 'only list what goes, what is held and what is offered (the default)')
	.option('--carry-out', 'delete and offer now instead of in the night')
	.option('--tenant <slug>', 'one tenant only; "koko tenant" lists all')
	.option('--json', 'print the result as JSON')
	.action(async (options: RetentionOptions) => (await import('./retention.ts')).retentionCommand(options));
const user = program
	.command('user')
	.description(
		'people of a tenant: list them, create an administrator, renew a forgotten password or a lost second factor'
	)
	.addHelpText(
		'after',
		`
Passwords are never typed here: an administrator is created as invited and gets a link to choose one.
Every act is noted in the tenant's log as done by the command line.

  koko user list --tenant brueckhausen
  koko user create-admin --tenant brueckhausen --email a.lindqvist@example.org --name "Amira Lindqvist"
  koko user make-operator --tenant brueckhausen --email a.lindqvist@example.org
  koko user reset-password --email a.lindqvist@example.org
  koko user reset-second-factor --email a.lindqvist@example.org`
	);
user
	.command('list')
	.description('list the people of a tenant with status and roles')
	.requiredOption('--tenant <short name>', 'as in the address of the public page: /k/<short name>')
	.option('--json', 'print the people as JSON')
	.action(async (options: { tenant: string; json?: boolean }) => (await import('./user.ts')).listPeople(options));
user
	.command('make-operator')
	.description('let a member see how the machine does: queue, storage, versions, backups')
	.requiredOption('--tenant <short name>', 'the tenant this person works in')
	.requiredOption('--email <address>', 'address of the account')
	.option('--json', 'print the result as JSON')
	.action(async (options: { tenant: string; email: string; json?: boolean }) =>
		(await import('./user.ts')).makeOperator(options)
	);
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
user
	.command('break-glass')
	.description('print a one-time way in for when no administrator can sign in; all administrators are told')
	.requiredOption('--tenant <short name>', 'as in the address of the public page: /k/<short name>')
	.option('--json', 'print the link as JSON')
	.action(async (options: { tenant: string; json?: boolean }) => (await import('./user.ts')).breakGlass(options));
user
	.command('reset-password')
	.description('print a link to choose a new password, which works once and for 2 days; the second factor stays')
	.requiredOption('--email <address>', 'address the person signs in with')
	.option('--json', 'print the link as JSON')
	.action(async (options: { email: string; json?: boolean }) => (await import('./user.ts')).resetPassword(options));

program
	.command('audit')
	.description('the access log')
	.command('verify')
	.description('follow the chain of every tenant, or of an exported file, and name the first entry that does not hold')
	.argument('[file]', 'exported log (JSON lines); without it the database is looked at')
	.option('--head <hash>', 'hash of the last link as noted before; shows a chain whose end was cut off')
	.option('--json', 'print the findings as JSON')
	.action(async (file: string | undefined, options: VerifyOptions) =>
		(await import('./audit.ts')).verifyAudit(file, options)
	);

const keys = program
	.command('keys')
	.description(
		'keys of protected names, addresses and files: look at them, renew them, destroy those of a leaving tenant'
	);
keys
	.command('status')
	.description('list the keys and how much still lies under old ones')
	.option('--json', 'print the keys as JSON')
	.action(async (options: { json?: boolean }) => (await import('./keys.ts')).keyStatus(options));
keys
	.command('rotate-instance')
	.description('wrap all data keys with a new instance key while the work goes on')
	.option('--json', 'print the result as JSON')
	.action(async (options: { json?: boolean }) => (await import('./keys.ts')).rotateInstanceKey(options));
keys
	.command('rotate-tenant')
	.description('draw a new data key for a tenant and re-encrypt while the work goes on')
	.requiredOption('--tenant <short name>', 'as in the address of the public page: /k/<short name>')
	.option('--json', 'print the result as JSON')
	.action(async (options: { tenant: string; json?: boolean }) => (await import('./keys.ts')).rotateTenantKey(options));
keys
	.command('destroy-tenant')
	.description('destroy the keys of a tenant that leaves: its protected names, addresses and files are gone for good')
	.requiredOption('--tenant <short name>', 'as in the address of the public page: /k/<short name>')
	.option('--confirm <short name>', 'the same name again')
	.option('--json', 'print the result as JSON')
	.action(async (options: { tenant: string; confirm?: string; json?: boolean }) =>
		(await import('./keys.ts')).destroyTenantKeys(options)
	);
const earlyWarning = program
	.command('early-warning')
	.description('judge count series and maps without a server: what builds up, compared with methods of R');
earlyWarning
	.command('detect')
	.description('judge series week by week, each week by nothing after it')
	.requiredOption(
		'--series <file>',
		'CSV: series,w1,w2… or series,counts with weeks joined by ";"; empty = not counted'
	)
	.requiredOption('--out <file>', 'CSV to write: series,t,alarm,score,expected,upper')
	.option(
		'--method <name>',
		'own, farrington-flexible, ears-c1, ears-c2, ears-c3, cusum, glrnb, bayes, rki, outbreakp',
		'own'
	)
	.option('--options <file>', 'JSON with options of the method, named as in the R package surveillance')
	.option('--from <week>', 'first week to judge (from 1); else after the column history, else the last week')
	.option('--seed <number>', 'changes nothing here: no chance is drawn')
	.option('--workers <number>', 'threads', '1')
	.action(async (options: DetectOptions) => (await import('./early-warning.ts')).detectCommand(options));
earlyWarning
	.command('panel')
	.description('judge districts and topics together: similar series help each other')
	.requiredOption('--series <file>', 'CSV: district,topic,w1,w2…')
	.requiredOption('--districts <file>', 'CSV: district,population,neighbours (joined by ";")')
	.requiredOption('--out <file>', 'CSV to write: district,topic,t,alarm,score')
	.option('--from <week>', 'first week to judge (from 1); else the last week')
	.option('--threshold <ln odds>', 'alarm above these; the default gives one to two false alarms in 1,000')
	.option('--fdr <share>', 'instead: of the alarms of a week at most this share is false on average')
	.option('--seed <number>', 'changes nothing here: no chance is drawn')
	.option('--workers <number>', 'threads', '1')
	.action(async (options: PanelOptions) => (await import('./early-warning.ts')).panelCommand(options));
earlyWarning
	.command('scan')
	.description('find clusters of neighbouring districts in the last weeks (prospective Kulldorff scan)')
	.requiredOption('--counts <file>', 'CSV: dataset,district,w1,w2…')
	.requiredOption('--geo <file>', 'CSV: dataset,district,x,y,population')
	.requiredOption('--out <file>', 'CSV to write: dataset,model,districts,start,weeks,llr,p')
	.option(
		'--models <names>',
		'of poisson, poisson_nbmc, permutation, joined by ","',
		'poisson,poisson_nbmc,permutation'
	)
	.option('--windows <weeks>', 'longest window', '8')
	.option('--share <share>', 'largest zone as a share of all people', '0.5')
	.option('--replicates <number>', 'of the Monte Carlo test', '999')
	.option('--clusters <number>', 'clusters to name, the likeliest first', '1')
	.option('--seed <number>', 'of the replicates', '1')
	.option('--workers <number>', 'threads', '1')
	.action(async (options: ScanCommandOptions) => (await import('./early-warning.ts')).scanCommand(options));

try {
	await program.parseAsync();
} catch (error) {
	console.error(
		error instanceof WrongSettings ? error.message : `koko: ${error instanceof Error ? error.message : String(error)}`
	);
	process.exitCode = error instanceof WrongSettings ? 2 : 1;
}
