import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { compose, type Services } from '#compose';
import { mappingSchema, missingColumns, type BadRow, type MappingFile } from '#lib/intake/index.ts';
import { inspectFile, type InspectedFile } from '#lib/intake/index.server.ts';
import { withPlatform } from './with-platform.ts';

export type ImportOptions = {
	readonly tenant: string;
	readonly mapping: string;
	readonly dryRun?: boolean;
	readonly json?: boolean;
};

type Result = {
	readonly read: number;
	readonly added: number;
	readonly known: number;
	readonly bad: number;
	readonly badRows: readonly BadRow[];
	readonly resumedAt: number;
};

/** `koko import reports`: reads a file of reports into a tenant. */
export async function importReports(path: string, options: ImportOptions): Promise<void> {
	const mapping = await readMapping(options.mapping);
	const open = () => createReadStream(path);
	const file = await inspectFile(open, wishesOf(mapping));
	const missing = missingColumns(mapping.columns, file.header);
	if (missing.length > 0) throw new Error(columnsMissing(missing, file));
	if (!options.json) describeFile(path, file);
	const started = performance.now();
	const result = await withPlatform(async (platform) => {
		const services = compose(platform);
		const tenant = await services.identity.findTenant(options.tenant);
		if (!tenant)
			throw new Error(`There is no tenant "${options.tenant}"; "koko tenant --help" says how to create one.`);
		const context = await platform.contextOf({ kind: 'system', tenantId: tenant.id });
		if (options.dryRun) {
			const { good, bad, badCount } = await services.intake.imports.test(open, file.format, mapping, context.now);
			return { read: good + badCount, added: 0, known: 0, bad: badCount, badRows: bad, resumedAt: 0 };
		}
		return run(services, context, path, { open, file, mapping, isQuiet: options.json === true });
	});
	report(result, (performance.now() - started) / 1000, options);
}

async function readMapping(path: string): Promise<MappingFile> {
	const parsed = mappingSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
	if (parsed.success) return parsed.data;
	throw new Error(`The mapping ${path} does not fit:\n${z.prettifyError(parsed.error)}`);
}

const wishesOf = ({ encoding, delimiter }: MappingFile) => ({
	...(encoding ? { encoding } : {}),
	...(delimiter ? { delimiter } : {})
});

const columnsMissing = (missing: readonly string[], file: InspectedFile): string =>
	`The file has no column ${missing.map((name) => `"${name}"`).join(', ')}. Its columns are: ${file.header.join(', ')}.`;

function describeFile(path: string, { format, doubt }: InspectedFile): void {
	const delimiter = format.delimiter === '\t' ? 'tab' : format.delimiter;
	console.log(`${basename(path)}: ${format.encoding}, columns separated by ${delimiter}`);
	if (doubt) {
		const signs = {
			'control-characters': 'control characters',
			'encoded-twice': 'letters encoded twice',
			'replacement-characters': 'replaced letters'
		};
		console.error(`The encoding may be wrong: the text holds ${signs[doubt]}. "encoding" in the mapping sets another.`);
	}
}

type Work = {
	readonly open: () => ReturnType<typeof createReadStream>;
	readonly file: InspectedFile;
	readonly mapping: MappingFile;
	readonly isQuiet: boolean;
};
type SystemContext = Awaited<ReturnType<Services['platform']['contextOf']>>;

async function run(services: Services, context: SystemContext, path: string, work: Work): Promise<Result> {
	const { imports } = services.intake;
	const { open, file, mapping, isQuiet } = work;
	const start = { name: basename(path), mapping, format: file.format, fingerprint: file.fingerprint };
	const { importId, resumedAt } = await imports.begin(context, start);
	if (resumedAt > 0 && !isQuiet) console.log(`Going on after row ${resumedAt}, where the last run was interrupted.`);
	const showsProgress = process.stderr.isTTY && !isQuiet;
	const outcome = await imports.run(context, importId, open, (rows) => {
		if (showsProgress) process.stderr.write(`\r${rows.toLocaleString('en')} rows`);
	});
	if (showsProgress) process.stderr.write('\r\u001b[K');
	if (!outcome.ok) throw new Error('Another run of this import is at work, or it was undone meanwhile.');
	const { rowsRead, rowsAdded, rowsKnown, rowsBad } = outcome.value;
	const badRows = await imports.badRows(context, importId);
	return { read: rowsRead, added: rowsAdded, known: rowsKnown, bad: rowsBad, badRows, resumedAt };
}

const shownBadRows = 50;

function report(result: Result, seconds: number, options: ImportOptions): void {
	if (options.json) {
		console.log(JSON.stringify({ ...result, dryRun: options.dryRun === true, seconds: Number(seconds.toFixed(2)) }));
		return;
	}
	const { read, added, known, bad, badRows } = result;
	for (const row of badRows.slice(0, shownBadRows)) {
		console.error(`line ${row.line}: ${row.reason}${row.column ? ` (${row.column})` : ''}`);
	}
	if (bad > shownBadRows) console.error(`… and ${bad - shownBadRows} more; --json lists up to 10,000.`);
	const outcome = options.dryRun ? `${read - bad} could be added` : `${added} added, ${known} known already`;
	console.log(`${read} rows read: ${outcome}, ${bad} bad (${seconds.toFixed(1)} s)`);
}
