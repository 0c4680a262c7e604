// All places are invented; any likeness is accidental.

export type DemoTenant = {
	readonly key: string;
	readonly slug: string;
	readonly name: string;
	readonly kind: 'MUNICIPALITY' | 'DISTRICT' | 'STATE_OFFICE' | 'PROVIDER' | 'INITIATIVE';
	readonly country: 'DE' | 'AT';
	readonly state: string;
	readonly population: number | null;
	readonly languages: readonly string[];
	readonly numberPrefix: string;
	readonly takesReports: boolean;
	readonly contact: Readonly<Record<string, string>>;
	readonly latitude: number | null;
	readonly longitude: number | null;
};

const noContact = {};
const programmeMunicipality = (
	key: string,
	name: string,
	numberPrefix: string,
	population: number,
	kind: 'MUNICIPALITY' | 'DISTRICT' = 'MUNICIPALITY'
): DemoTenant => ({
	key,
	slug: key,
	name,
	kind,
	country: 'DE',
	state: 'NW',
	population,
	languages: ['de'],
	numberPrefix,
	takesReports: false,
	contact: noContact,
	latitude: null,
	longitude: null
});

export const tenants: readonly DemoTenant[] = [
	{
		key: 'erlengau',
		slug: 'kreis-erlengau',
		name: 'Kreis Erlengau',
		kind: 'DISTRICT',
		country: 'DE',
		state: 'NW',
		population: 287_000,
		languages: ['de', 'ls', 'en', 'tr', 'ar', 'uk', 'pl', 'ro'],
		numberPrefix: 'ERL',
		takesReports: true,
		contact: {
			address: 'Kreishaus Erlengau, Am Erlenbach 1, 59999 Erlenstadt',
			phone: '030 23125 410',
			email: 'konfliktmanagement.erlengau@example.org',
			hours: 'Montag bis Donnerstag 9 bis 16 Uhr, Freitag 9 bis 12 Uhr'
		},
		latitude: 51.12,
		longitude: 8.21
	},
	{
		key: 'brueckhausen',
		slug: 'brueckhausen',
		name: 'Stadt Brückhausen',
		kind: 'MUNICIPALITY',
		country: 'DE',
		state: 'NW',
		population: 148_000,
		languages: ['de', 'ls', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'ro'],
		numberPrefix: 'BRK',
		takesReports: true,
		contact: {
			address: 'Rathaus Brückhausen, Marktring 2, 59998 Brückhausen',
			phone: '0221 4710 120',
			email: 'konfliktmanagement.brueckhausen@example.org',
			hours:
				'Montag bis Freitag 9 bis 13 Uhr, Donnerstag bis 18 Uhr; Sprechstunde in der Nordstadt: Dienstag 15 bis 17 Uhr'
		},
		latitude: 51.31,
		longitude: 7.02
	},
	{
		key: 'sonnfelden',
		slug: 'sonnfelden',
		name: 'Marktgemeinde Sonnfelden',
		kind: 'MUNICIPALITY',
		country: 'AT',
		state: '6',
		population: 4_300,
		languages: ['de', 'ls', 'en', 'hu', 'sl', 'hr'],
		numberPrefix: 'SON',
		takesReports: true,
		contact: {
			address: 'Marktgemeindeamt Sonnfelden, Hauptplatz 4, 8999 Sonnfelden',
			email: 'konfliktmanagement.sonnfelden@example.org',
			hours: 'Montag, Mittwoch und Freitag 8 bis 12 Uhr, Mittwoch auch 14 bis 18 Uhr'
		},
		latitude: 46.88,
		longitude: 15.91
	},
	{
		key: 'landeskoordination',
		slug: 'koordinierungsstelle-nrw',
		name: 'Koordinierungsstelle Konfliktmanagement NRW',
		kind: 'STATE_OFFICE',
		country: 'DE',
		state: 'NW',
		population: null,
		languages: ['de', 'en'],
		numberPrefix: 'KST',
		takesReports: false,
		contact: { email: 'koordinierungsstelle@example.org', phone: '0221 4710 400' },
		latitude: null,
		longitude: null
	},
	{
		key: 'institut',
		slug: 'institut-soziale-konzepte',
		name: 'Institut Soziale Konzepte',
		kind: 'PROVIDER',
		country: 'DE',
		state: 'NW',
		population: null,
		languages: ['de', 'en'],
		numberPrefix: 'ISK',
		takesReports: false,
		contact: { email: 'institut@example.org', phone: '0221 4710 500' },
		latitude: null,
		longitude: null
	},
	{
		key: 'wegmarken',
		slug: 'wegmarken',
		name: 'Wegmarken e.V.',
		kind: 'PROVIDER',
		country: 'DE',
		state: 'NW',
		population: null,
		languages: ['de'],
		numberPrefix: 'WEG',
		takesReports: false,
		contact: { email: 'wegmarken@example.org', phone: '030 23125 600' },
		latitude: null,
		longitude: null
	},
	programmeMunicipality('wiesenbruck', 'Stadt Wiesenbruck', 'WIE', 61_400),
	programmeMunicipality('kupferrade', 'Stadt Kupferrade', 'KUP', 34_900),
	programmeMunicipality('marlsiepen', 'Stadt Marlsiepen', 'MAR', 92_300),
	programmeMunicipality('tannenlohe', 'Kreis Tannenlohe', 'TAN', 311_000, 'DISTRICT'),
	programmeMunicipality('eschenrodetal', 'Gemeinde Eschenrodetal', 'ESR', 17_800),
	programmeMunicipality('flussdorf', 'Stadt Flussdorf', 'FLU', 48_200)
];
