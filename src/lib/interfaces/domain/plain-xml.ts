export type Row = Readonly<Record<string, string | number | boolean | null>>;

const signs: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;'
};

/** Signs XML 1.0 has no way to write are left out. */
const escaped = (text: string): string =>
	text
		.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
		.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '');

/** Rows as a flat XML document; names are ours, values are not. */
export function plainXml(root: string, item: string, rows: readonly Row[]): string {
	const fieldsOf = (row: Row): string =>
		Object.entries(row)
			.map(([name, value]) => (value === null ? `<${name}/>` : `<${name}>${escaped(String(value))}</${name}>`))
			.join('');
	const items = rows.map((row) => `<${item}>${fieldsOf(row)}</${item}>`).join('');
	return `<?xml version="1.0" encoding="utf-8"?>\n<${root}>${items}</${root}>\n`;
}
