import { parse } from 'csv-parse/sync';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { checkAreas, type CheckedAreas, type RawArea } from '../domain/area-rows.ts';

export type AreaFileRefusal = 'file-empty' | 'file-unreadable' | 'file-without-names';

/** UTF-8, or Windows-1252 as older spreadsheets write it. */
export function textOfFile(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** Reads districts from CSV (name[,code,population], with or without a head line) or GeoJSON (properties.name). */
export function readAreaFile(text: string): Outcome<CheckedAreas, AreaFileRefusal> {
	const content = text.replace(/^\uFEFF/, '').trim();
	if (!content) return refuse('file-empty');
	try {
		const raw = content.startsWith('{') ? fromGeoJson(content) : fromCsv(content);
		return raw.some(({ name }) => name.trim()) ? succeed(checkAreas(raw)) : refuse('file-without-names');
	} catch {
		return refuse('file-unreadable'); // whatever the parser stumbles over, the person is told what a file must look like
	}
}

const heads = {
	name: /^(name|bezirk|stadtbezirk|stadtteil|ortsteil|quartier|district)$/i,
	code: /^(code|nr|nummer|schlüssel|schluessel|kennung|key)$/i,
	population: /^(population|einwohner|einwohnerzahl|bevölkerung|bevoelkerung)$/i
} as const;

function fromCsv(content: string): RawArea[] {
	const records = parse(content, {
		delimiter: [';', ',', '\t'],
		relax_column_count: true,
		skip_empty_lines: true,
		trim: true,
		info: true
	}) as unknown as { record: string[]; info: { lines: number } }[];
	const head = records[0]?.record ?? [];
	const at = (name: keyof typeof heads): number => head.findIndex((cell) => heads[name].test(cell));
	const hasHead = at('name') >= 0;
	const [name, code, population] = hasHead ? [at('name'), at('code'), at('population')] : [0, 1, 2];
	return records.slice(hasHead ? 1 : 0).map(({ record, info }) => ({
		line: info.lines,
		name: record[name] ?? '',
		code: record[code] ?? '',
		population: record[population] ?? ''
	}));
}

function fromGeoJson(content: string): RawArea[] {
	const { features } = JSON.parse(content) as {
		features: { properties?: Record<string, unknown> | null; geometry?: unknown }[];
	};
	return features.map(({ properties, geometry }, index) => ({
		line: index + 1,
		name: String(properties?.['name'] ?? properties?.['NAME'] ?? ''),
		code: String(properties?.['code'] ?? ''),
		population: String(properties?.['population'] ?? ''),
		boundary: geometry ?? undefined
	}));
}
