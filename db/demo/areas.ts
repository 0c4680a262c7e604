export type DemoArea = {
	readonly tenant: string;
	readonly key: string;
	readonly name: string;
	readonly population: number;
	/** Position in the tenant's grid of invented outlines: column, row. */
	readonly cell: readonly [number, number];
};

const of =
	(tenant: string) =>
	(key: string, name: string, population: number, column: number, row: number): DemoArea => ({
		tenant,
		key,
		name,
		population,
		cell: [column, row]
	});
const erlengau = of('erlengau');
const brueckhausen = of('brueckhausen');
const sonnfelden = of('sonnfelden');

export const areas: readonly DemoArea[] = [
	erlengau('erlenstadt', 'Erlenstadt', 74_200, 1, 1),
	erlengau('oberlinde', 'Gemeinde Oberlinde', 11_900, 2, 0),
	erlengau('hoherahde', 'Gemeinde Hohe Rahde', 9_300, 2, 1),
	erlengau('muehlbeck', 'Stadt Mühlbeck', 31_600, 0, 1),
	erlengau('steinwick', 'Stadt Steinwick', 42_800, 0, 0),
	erlengau('ahlsiepen', 'Gemeinde Ahlsiepen', 18_500, 1, 0),
	erlengau('lohbruch', 'Stadt Lohbruch', 38_700, 0, 2),
	erlengau('weidelage', 'Gemeinde Weidelage', 21_400, 1, 2),
	erlengau('kirchrath', 'Stadt Kirchrath', 38_600, 2, 2),
	brueckhausen('nordstadt', 'Nordstadt', 31_200, 1, 0),
	brueckhausen('innenstadt', 'Innenstadt', 18_400, 1, 1),
	brueckhausen('kanalviertel', 'Kanalviertel', 22_100, 0, 1),
	brueckhausen('lindenviertel', 'Lindenviertel', 27_300, 2, 1),
	brueckhausen('kupferviertel', 'Kupferviertel', 16_900, 0, 0),
	brueckhausen('suedpark', 'Südpark', 19_800, 1, 2),
	brueckhausen('westhang', 'Westhang', 12_300, 0, 2),
	sonnfelden('markt', 'Sonnfelden Markt', 2_300, 0, 0),
	sonnfelden('unterdorf', 'Unterdorf', 1_200, 0, 1),
	sonnfelden('sonnleiten', 'Sonnleiten', 800, 1, 0)
];
