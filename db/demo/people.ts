import type { Role } from '../../src/lib/platform/pure/actor.ts';

export type DemoPerson = {
	readonly key: string;
	readonly tenant: string;
	readonly name: string;
	readonly title: string;
	readonly roles: readonly Role[];
	readonly unit?: string;
	/** Unit the person heads; superiors of a concerned unit are shut out of its internal cases. */
	readonly heads?: string;
	readonly publicContact?: true;
	/** What to look at as this person, and the page or case it starts on. */
	readonly tryIt?: { readonly de: string; readonly en: string; readonly href?: string; readonly case?: number };
};

type More = Omit<DemoPerson, 'key' | 'tenant' | 'name' | 'title' | 'roles'>;
const of =
	(tenant: string) =>
	(key: string, name: string, title: string, roles: readonly Role[], more: More = {}): DemoPerson => ({
		key,
		tenant,
		name,
		title,
		roles,
		...more
	});
const erlengau = of('erlengau');
const brueckhausen = of('brueckhausen');
const sonnfelden = of('sonnfelden');
const state = of('landeskoordination');
const institute = of('institut');
const wegmarken = of('wegmarken');

/** All people are invented. Order is the order of the page that lists them. */
export const people: readonly DemoPerson[] = [
	brueckhausen('amira', 'Amira Lindqvist', 'Konfliktmanagerin', ['CONFLICT_MANAGER', 'CRISIS_MEMBER'], {
		unit: 'brk-ki',
		publicContact: true,
		tryIt: {
			de: 'Drei Fristen, die heute ablaufen, zuerst; danach eine neue Meldung öffnen, klären und einen Fall daraus machen.',
			en: 'Today’s three deadlines first; then open a new report, clear it and make it a case.',
			href: '/start'
		}
	}),
	brueckhausen('holger', 'Holger Prätorius', 'Konfliktmanager', ['CONFLICT_MANAGER'], {
		unit: 'brk-ki',
		publicContact: true,
		tryIt: {
			de: 'Der Fall Kupferstraße: Anlass und Kern sind zwei verschiedene Dinge, und der Fall ruht, bis das Gericht entscheidet.',
			en: 'The case Kupferstraße: occasion and core differ, and the case rests until the court decides.',
			case: 10
		}
	}),
	brueckhausen('hemmerich', 'Claudia Hemmerich', 'Oberbürgermeisterin', ['STEERING_MEMBER', 'COMMITTEE_READER'], {
		tryIt: {
			de: 'Auch die Oberbürgermeisterin sieht keine Fälle: Wer leitet, liest nicht mit.',
			en: 'Not even the mayor sees cases: whoever leads does not read along.'
		}
	}),
	brueckhausen('ruhnau', 'Stefan Ruhnau', 'Fachbereichsleiter Bürger:innen, Ordnung, Wohnen', ['DEPARTMENT_HEAD'], {
		unit: 'brk-fb3',
		heads: 'brk-fb3',
		tryIt: {
			de: 'Eine Maßnahme annehmen, die Ihrem Fachbereich vorgeschlagen wurde, oder sagen, warum nicht.',
			en: 'Accept a measure proposed to your department, or say why not.',
			href: '/massnahmen'
		}
	}),
	brueckhausen('aksoy', 'Nuray Aksoy', 'Konfliktlotsin Nordstadt', ['CONFLICT_GUIDE', 'FRONTLINE'], {
		unit: 'brk-quartier',
		tryIt: {
			de: 'In einer Minute ein Signal geben, ohne Namen.',
			en: 'Give a signal within a minute, without names.',
			href: '/signal'
		}
	}),
	brueckhausen('pohl', 'Lennart Pohl', 'Konfliktlotse Kanalviertel, Streetwork', ['CONFLICT_GUIDE', 'FRONTLINE'], {
		tryIt: {
			de: 'Als Mitglied des Fallteams den Skatepark begleiten.',
			en: 'Accompany the skatepark case as a member of its team.',
			case: 2
		}
	}),
	brueckhausen('hrytsenko', 'Oksana Hrytsenko', 'Konfliktlotsin Lindenviertel', ['CONFLICT_GUIDE', 'FRONTLINE']),
	brueckhausen('sommerfeld', 'Birgit Sommerfeld', 'Konfliktlotsin Innenstadt', ['CONFLICT_GUIDE', 'FRONTLINE']),
	brueckhausen('demirel', 'Cem Demirel', 'Konfliktlotse Kupferviertel', ['CONFLICT_GUIDE', 'FRONTLINE'], {
		unit: 'brk-wohnen'
	}),
	brueckhausen('nagel', 'Johanna Nagel', 'Schulsozialarbeit Gesamtschule Nordring', ['FRONTLINE'], {
		tryIt: {
			de: 'Zwischen zwei Stunden ein Signal geben und sehen, was daraus geworden ist.',
			en: 'Give a signal between two lessons and see what became of it.',
			href: '/signal'
		}
	}),
	brueckhausen('heitkamp', 'Gudrun Heitkamp', 'Ratsmitglied, Vorsitz Sozialausschuss', ['COMMITTEE_READER']),
	brueckhausen('ellerbrock', 'Marc Ellerbrock', 'Ratsmitglied', ['COMMITTEE_READER']),
	brueckhausen('karaca', 'Sevgi Karaca', 'Ratsmitglied', ['COMMITTEE_READER']),
	brueckhausen('koennecke', 'Iris Könnecke', 'Personalrat', ['STEERING_MEMBER', 'FRONTLINE']),
	brueckhausen('aschhoff', 'Jörg Aschhoff', 'IT-Koordination', ['TENANT_ADMIN'], {
		tryIt: {
			de: 'Eine Kollegin einladen, Rollen vergeben, den Postausgang lesen.',
			en: 'Invite a colleague, give roles, read the outgoing mail.',
			href: '/verwaltung'
		}
	}),
	brueckhausen('wieland', 'Katrin Wieland', 'Datenschutzbeauftragte', ['DATA_PROTECTION_OFFICER'], {
		tryIt: {
			de: 'Nachsehen, was heute Nacht gelöscht wird, was gesperrt ist und was dem Archiv angeboten wird.',
			en: 'See what is deleted tonight, what is held and what is offered to the archive.',
			href: '/datenschutz/loeschlauf'
		}
	}),

	erlengau('meike', 'Meike Sandrock', 'Konfliktmanagerin', ['CONFLICT_MANAGER', 'CRISIS_MEMBER'], {
		unit: 'erl-ki',
		publicContact: true,
		tryIt: {
			de: 'Den Fall „Unterkunft Am Mühlgraben“ von der ersten Meldung bis zur Vereinbarung nachlesen.',
			en: 'Follow the case “Unterkunft Am Mühlgraben” from the first report to the agreement.',
			case: 1
		}
	}),
	erlengau('tarek', 'Tarek Haddouchi', 'Konfliktmanager', ['CONFLICT_MANAGER'], {
		unit: 'erl-ki',
		publicContact: true,
		tryIt: {
			de: 'Drei Meldungen zum Freibad stammen aus derselben Feder: wie der Fall damit umgegangen ist.',
			en: 'Three reports on the open-air pool came from one pen: how the case dealt with it.',
			case: 11
		}
	}),
	erlengau(
		'brinkmann',
		'Dr. Ute Brinkmann',
		'Dezernentin Soziales, Jugend, Schule',
		['DEPARTMENT_HEAD', 'STEERING_MEMBER'],
		{
			unit: 'erl-dez2',
			heads: 'erl-dez2',
			tryIt: {
				de: 'Den Link zum verwaltungsinternen Fall öffnen: Der Zugriff wird mit einem verständlichen Satz abgelehnt und vermerkt.',
				en: 'Open the link to the internal case: access is denied with a plain sentence and noted.',
				case: 8
			}
		}
	),
	erlengau('vollmer', 'Henrike Vollmer', 'Leiterin Amt für öffentliche Ordnung', ['DEPARTMENT_HEAD'], {
		unit: 'erl-ordnung',
		heads: 'erl-ordnung'
	}),
	erlengau('stratmann', 'Matthias Stratmann', 'Leiter Amt für Soziales', ['DEPARTMENT_HEAD'], {
		unit: 'erl-soziales',
		heads: 'erl-soziales'
	}),
	erlengau('lindemann', 'Corinna Lindemann', 'Leiterin Amt für Umwelt und Planung', ['DEPARTMENT_HEAD'], {
		unit: 'erl-umwelt',
		heads: 'erl-umwelt',
		tryIt: {
			de: 'Die Maßnahmen des eigenen Amtes sehen, ohne die Fälle dahinter.',
			en: 'See the measures of your own unit without the cases behind them.',
			href: '/massnahmen'
		}
	}),
	erlengau('kowalke', 'Jan Kowalke', 'Unterkunftsleitung', ['FRONTLINE'], { unit: 'erl-soziales' }),
	erlengau('ortlieb', 'Svenja Ortlieb', 'Schulsozialarbeit', ['FRONTLINE'], {
		unit: 'erl-schule',
		tryIt: {
			de: 'In weniger als einer Minute ein Signal ohne Namen geben.',
			en: 'Give a signal without names in less than a minute.',
			href: '/signal'
		}
	}),
	erlengau('wessel', 'Bernd Wessel', 'Ordnungsamt, Außendienst', ['FRONTLINE'], { unit: 'erl-ordnung' }),
	erlengau('heuser', 'Dagmar Heuser', 'Personalrat', ['FRONTLINE'], { unit: 'erl-personal' }),
	erlengau('toprak', 'Yeliz Toprak', 'Datenschutzbeauftragte', ['DATA_PROTECTION_OFFICER'], {
		tryIt: {
			de: 'Im Protokoll den abgelehnten Zugriff auf den internen Fall finden.',
			en: 'Find the denied access to the internal case in the log.',
			href: '/protokoll'
		}
	}),
	erlengau('diekamp', 'Rolf Diekamp', 'IT', ['TENANT_ADMIN', 'OPERATOR'], {
		tryIt: {
			de: 'Alles einrichten dürfen und trotzdem keinen Fall lesen.',
			en: 'May set up everything and still reads no case.',
			href: '/verwaltung'
		}
	}),
	erlengau('erdil', 'Fatma Erdil', 'Konfliktlotsin Steinwick', ['CONFLICT_GUIDE', 'FRONTLINE']),
	erlengau('nowicki', 'Piotr Nowicki', 'Konfliktlotse Mühlbeck', ['CONFLICT_GUIDE', 'FRONTLINE']),
	erlengau('luettmann', 'Gesa Lüttmann', 'Konfliktlotsin Oberlinde und Hohe Rahde', ['CONFLICT_GUIDE', 'FRONTLINE']),

	sonnfelden(
		'pichlmair',
		'Gertraud Pichlmair',
		'Amtsleiterin, Konfliktmanagerin',
		['CONFLICT_MANAGER', 'TENANT_ADMIN'],
		{
			unit: 'son-amtsleitung',
			publicContact: true,
			tryIt: {
				de: 'Eine kleine österreichische Gemeinde: eigene Begriffe, ein abgeschlossener Fall, ein Deckblatt.',
				en: 'A small Austrian municipality: its own terms, a closed case, a cover sheet.',
				case: 12
			}
		}
	),
	sonnfelden('edlinger', 'Franz Edlinger', 'Bürgermeister', ['STEERING_MEMBER', 'COMMITTEE_READER']),
	sonnfelden('kranjec', 'Helene Kranjec', 'Direktorin der Volksschule', ['FRONTLINE'], { unit: 'son-volksschule' }),
	sonnfelden('lechner', 'Dr. Anton Lechner', 'Datenschutzbeauftragter (extern)', ['DATA_PROTECTION_OFFICER']),

	state('overkamp', 'Barbara Overkamp', 'Leiterin der Koordinierungsstelle', [
		'STATE_COORDINATOR',
		'PROGRAMME_LEAD',
		'TENANT_ADMIN'
	]),
	state('yildirim', 'Deniz Yıldırım-Voss', 'Koordination Kommunen', ['STATE_COORDINATOR']),
	state('immenkoetter', 'Karla Immenkötter', 'Mediatorin (Pool)', ['MEDIATOR']),
	state('aydemir', 'Selim Aydemir', 'Mediator (Pool), Türkisch', ['MEDIATOR']),
	state('quast', 'Dorothee Quast', 'Mediatorin (Pool)', ['MEDIATOR']),
	state('maslenko', 'Igor Maslenko', 'Mediator (Pool), Ukrainisch und Russisch', ['MEDIATOR']),
	state('rothleitner', 'Mag. Eva Rothleitner', 'Eingetragene Mediatorin (Pool, Österreich)', ['MEDIATOR']),

	institute('achterberg', 'Prof. Dr. Lena Achterberg', 'Leiterin', ['PROGRAMME_LEAD', 'TENANT_ADMIN']),
	institute('grothe', 'Malte Grothe', 'Trainer', ['TRAINER']),
	institute('szymanski', 'Dr. Nora Szymanski', 'Evaluatorin', ['EVALUATOR']),

	wegmarken('falkenrath', 'Ines Falkenrath', 'Beraterin für Kommunale Konfliktberatung', [
		'CONSULTANT',
		'TENANT_ADMIN'
	]),
	wegmarken('benhaddou', 'Omar Benhaddou', 'Berater für Kommunale Konfliktberatung', ['CONSULTANT']),

	...(
		[
			['wiesenbruck', 'Silke Harbeck', 'Thorben Eickmann'],
			['kupferrade', 'Anneke Dorn', 'Hakan Sezer'],
			['marlsiepen', 'Ulrike Wittkamp', 'Fabian Rosenbaum'],
			['tannenlohe', 'Mareike Schlüter', 'Bashir Nouri'],
			['eschenrodetal', 'Regina Tiemann', 'Ole Brandhorst'],
			['flussdorf', 'Carla Weskamp', 'Dragan Petrović']
		] as const
	).flatMap(([tenant, first, second]) =>
		[first, second].map((name, index) =>
			of(tenant)(`${tenant}-${index + 1}`, name, 'Verantwortliche:r im Programm', [
				'PARTICIPANT',
				...(index === 0 ? (['TENANT_ADMIN'] as const) : [])
			])
		)
	)
];
