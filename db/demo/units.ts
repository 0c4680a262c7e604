export type DemoUnit = {
	readonly tenant: string;
	readonly key: string;
	readonly name: string;
	readonly abbreviation: string;
	readonly parent?: string;
};

const of =
	(tenant: string) =>
	(key: string, name: string, abbreviation: string, parent?: string): DemoUnit => ({
		tenant,
		key,
		name,
		abbreviation,
		...(parent ? { parent } : {})
	});
const erlengau = of('erlengau');
const brueckhausen = of('brueckhausen');
const sonnfelden = of('sonnfelden');

/** Parents stand before their children. */
export const units: readonly DemoUnit[] = [
	erlengau('erl-dez2', 'Dezernat II – Soziales, Jugend, Schule', 'Dez. II'),
	erlengau('erl-ki', 'Kommunales Integrationszentrum', 'KI', 'erl-dez2'),
	erlengau('erl-jugend', 'Jugendamt', '51', 'erl-dez2'),
	erlengau('erl-soziales', 'Amt für Soziales', '50', 'erl-dez2'),
	erlengau('erl-schule', 'Schulverwaltungsamt', '40', 'erl-dez2'),
	erlengau('erl-ordnung', 'Amt für öffentliche Ordnung', '32'),
	erlengau('erl-auslaenderwesen', 'Abteilung Ausländerwesen', '32.3', 'erl-ordnung'),
	erlengau('erl-umwelt', 'Amt für Umwelt und Planung', '61'),
	erlengau('erl-personal', 'Personalamt', '11'),
	erlengau('erl-presse', 'Presse und Öffentlichkeitsarbeit', '13'),
	brueckhausen('brk-fb3', 'Fachbereich 3 – Bürger:innen, Ordnung, Wohnen', 'FB 3'),
	brueckhausen('brk-ki', 'Kommunales Integrationszentrum', 'KI'),
	brueckhausen('brk-quartier', 'Quartiersmanagement Nordstadt', 'QM'),
	brueckhausen('brk-ordnung', 'Amt für öffentliche Ordnung', '32', 'brk-fb3'),
	brueckhausen('brk-wohnen', 'Wohnungsamt', '64', 'brk-fb3'),
	brueckhausen('brk-gleichstellung', 'Gleichstellungsstelle', '15'),
	brueckhausen('brk-archiv', 'Stadtarchiv', '47'),
	sonnfelden('son-amtsleitung', 'Amtsleitung', 'AL'),
	sonnfelden('son-bauamt', 'Bauamt', 'BA', 'son-amtsleitung'),
	sonnfelden('son-volksschule', 'Volksschule', 'VS')
];
