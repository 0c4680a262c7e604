export type DemoReferralTarget = {
	readonly tenant: string;
	readonly name: string;
	readonly competentFor: string;
	readonly contact: string;
	readonly hint: string;
};

const german = (tenant: string, phone: string): DemoReferralTarget[] => [
	{
		tenant,
		name: 'Schiedsamt',
		competentFor: 'Streit unter Nachbar:innen, Beleidigung, kleine Sachbeschädigung',
		contact: `${phone} 21, Sprechstunde nach Vereinbarung`,
		hint: 'Zuständig ist die Schiedsperson am Wohnort der anderen Seite. Vor einer Klage ist der Versuch oft Pflicht.'
	},
	{
		tenant,
		name: 'Amt für öffentliche Ordnung',
		competentFor: 'Ruhestörung, Müll, Falschparken, Verstöße gegen Satzungen',
		contact: `${phone} 32, Bereitschaft bis 23 Uhr`,
		hint: 'Vorher absprechen, ob wir zuerst reden und bis wann.'
	},
	{
		tenant,
		name: 'Jugendamt',
		competentFor: 'Sorge um ein Kind, Unterstützung für Familien',
		contact: `${phone} 51, außerhalb der Zeiten über die Leitstelle`,
		hint: 'Bei Verdacht auf Gefährdung sofort und telefonisch, nicht über das Formular.'
	},
	{
		tenant,
		name: 'Wohnungsaufsicht',
		competentFor: 'Mängel, Überbelegung, Heizungsausfall',
		contact: `${phone} 64`,
		hint: 'Fotos helfen; Mieter:innen müssen nicht genannt werden.'
	},
	{
		tenant,
		name: 'Servicestelle Antidiskriminierung',
		competentFor: 'Benachteiligung wegen Herkunft, Religion, Behinderung, Alter, Geschlecht',
		contact: 'antidiskriminierung@example.org',
		hint: 'Berät parteilich für Betroffene; wir bleiben allparteilich.'
	},
	{
		tenant,
		name: 'Interne Meldestelle (HinSchG)',
		competentFor: 'Hinweise auf Rechtsverstöße in der Verwaltung',
		contact: `${phone} 14, meldestelle@example.org`,
		hint: 'Solche Hinweise bearbeiten wir nicht selbst. Die Meldestelle sichert die Vertraulichkeit gesetzlich zu.'
	},
	{
		tenant,
		name: 'Mobile Beratung gegen Rechtsextremismus',
		competentFor: 'Hass, Drohungen, Versuche, einen Konflikt zu vereinnahmen',
		contact: 'mobile.beratung@example.org',
		hint: 'Berät auch Vereine und Einzelne, kostenlos und vertraulich.'
	},
	{
		tenant,
		name: 'Opferhilfe',
		competentFor: 'Menschen, die Gewalt oder Bedrohung erlebt haben',
		contact: 'opferhilfe@example.org',
		hint: 'Keine Mediation bei häuslicher oder sexualisierter Gewalt.'
	}
];

export const referralTargets: readonly DemoReferralTarget[] = [
	...german('erlengau', '030 23125'),
	...german('brueckhausen', '0221 4710'),
	{
		tenant: 'sonnfelden',
		name: 'Bezirkshauptmannschaft',
		competentFor: 'Verwaltungsübertretungen, Veranstaltungen, Fremdenwesen',
		contact: 'bezirkshauptmannschaft@example.org',
		hint: 'Parteienverkehr vormittags.'
	},
	{
		tenant: 'sonnfelden',
		name: 'Volksanwaltschaft',
		competentFor: 'Beschwerden über die Verwaltung von Bund, Land und Gemeinde',
		contact: 'volksanwaltschaft@example.org',
		hint: 'Wer sich von uns nicht gut behandelt fühlt, findet hier eine unabhängige Stelle.'
	},
	{
		tenant: 'sonnfelden',
		name: 'Eingetragene Mediator:innen',
		competentFor: 'Nachbarschaft, Familie, Gemeinde',
		contact: 'Liste beim Gemeindeamt',
		hint: 'Nur Eingetragene genießen den Schutz des Zivilrechts-Mediations-Gesetzes.'
	},
	{
		tenant: 'sonnfelden',
		name: 'Gewaltschutzzentrum Steiermark',
		competentFor: 'Gewalt in der Familie, Stalking',
		contact: 'gewaltschutz@example.org',
		hint: 'Rund um die Uhr erreichbar; keine Mediation bei Gewalt.'
	}
];
