import type { DemoReport } from '../report-shape.ts';

type Short = Omit<DemoReport, 'tenant' | 'key' | 'day' | 'at' | 'language' | 'text' | 'channel' | 'state'> &
	Partial<Pick<DemoReport, 'channel' | 'at' | 'language'>>;
let count = 0;
const report = (day: number, state: DemoReport['state'], text: string, more: Short = {}): DemoReport => ({
	tenant: 'brueckhausen',
	key: `brk-${++count}`,
	day,
	at: '18:20',
	channel: 'WEB',
	language: 'de',
	text,
	state,
	...more
});

export const brueckhausenReports: readonly DemoReport[] = [
	// Kupferstraße
	report(
		-180,
		'FEEDBACK_GIVEN',
		'Seit dem Herbst liegt vor den Häusern 31 bis 37 jede Woche mehr Müll. Abends laufen Ratten über den Gehweg. Ich traue mich kaum noch vorbei.',
		{
			topic: 'HOUSING_MARKET',
			area: 'kupferviertel',
			place: 'Kupferstraße 31–37',
			wish: 'STOP',
			person: ['NAMED', 'Ilse Brandkamp', '0221 4710 331'],
			decision: 'ACCEPT',
			case: 10,
			assigned: 'holger'
		}
	),
	report(
		-178,
		'FEEDBACK_GIVEN',
		'Locuim paisprezece persoane într-un apartament cu două camere. Plătim pentru fiecare saltea. Când spunem că nu este căldură, ni se răspunde că putem pleca. Vă rog să nu spuneți proprietarului cine a scris.',
		{
			language: 'ro',
			topic: 'HOUSING_MARKET',
			area: 'kupferviertel',
			place: 'Kupferstraße 33',
			wish: 'ADVICE',
			person: ['VAULTED', 'Mihaela Ionescu', '0221 4710 332'],
			interpreter: 'ro',
			danger: { CHILD: 'UNCLEAR' },
			dangerAction: 'Heizung am selben Tag über die Wohnungsaufsicht angeordnet; Familienhilfe angeboten.',
			decision: 'ACCEPT',
			case: 10,
			assigned: 'holger',
			letters: [
				['QUESTION', -174, 'Funcționează încălzirea de ieri? Aveți copii mici în apartament?'],
				['REPLY', -173, 'Da, de ieri este cald. Avem trei copii sub șase ani. Mulțumesc.']
			]
		}
	),
	report(
		-176,
		'FEEDBACK_GIVEN',
		'Die Kinder aus der Kupferstraße stehen vormittags am Kiosk statt in der Schule zu sein. Niemand kümmert sich. Die Nachbarschaft schimpft nur.',
		{
			topic: 'MIGRATION_EU',
			area: 'kupferviertel',
			wish: 'INFORM_ONLY',
			decision: 'ACCEPT',
			case: 10,
			assigned: 'holger'
		}
	),
	report(
		-171,
		'FEEDBACK_GIVEN',
		'Copiii mei nu au loc la școală. La ghișeu mi-au spus să vin luna viitoare. Oamenii de vizavi ne fotografiază când ducem gunoiul.',
		{
			language: 'ro',
			topic: 'SCHOOL_KITA',
			area: 'kupferviertel',
			place: 'Kupferstraße',
			wish: 'ADVICE',
			person: ['VAULTED', 'Florin Dobre', 'florin.d@example.org'],
			interpreter: 'ro',
			decision: 'ACCEPT',
			case: 10,
			assigned: 'holger'
		}
	),
	// Skatepark
	report(
		-93,
		'FEEDBACK_GIVEN',
		'Am Kanal ist jeden Abend bis nach Mitternacht Musik. Ich arbeite im Frühdienst und schlafe seit Wochen kaum. Ich will keine Anzeige, ich will schlafen.',
		{
			topic: 'PUBLIC_SPACE',
			area: 'kanalviertel',
			place: 'Uferstraße, Höhe Skatepark',
			wish: 'STOP',
			person: ['NAMED', 'Detlef Kowalski', '0221 4710 341'],
			callback: 'werktags ab 14 Uhr',
			decision: 'ACCEPT',
			case: 2,
			assigned: 'amira'
		}
	),
	report(
		-91,
		'FEEDBACK_GIVEN',
		'wir sind fast jeden tag am skatepark. die leute schreien uns vom balkon an und letztens flog eine flasche. wir haben keinen anderen ort. kann da mal jemand mit allen reden?',
		{
			topic: 'YOUTH',
			area: 'kanalviertel',
			place: 'Skatepark',
			wish: 'MEDIATE',
			danger: { VIOLENCE: 'UNCLEAR' },
			dangerAction: 'Flaschenwurf mit Streetwork geklärt, niemand verletzt; Anzeige angeboten.',
			decision: 'ACCEPT',
			case: 2,
			assigned: 'amira',
			letters: [
				['TALK_OFFER', -88, 'Wir kommen am Donnerstag um 17 Uhr mit Streetwork an den Platz. Wollt ihr mit uns reden?'],
				['TALK_ANSWER', -87, 'ACCEPTED'],
				['REPLY', -87, 'ja wir sind da, so 8 leute']
			]
		}
	),
	report(
		-90,
		'FEEDBACK_GIVEN',
		'Scherben auf dem Uferweg, mein Hund hat sich verletzt. Es fehlt ein Mülleimer, nicht der gute Wille.',
		{ topic: 'PUBLIC_SPACE', area: 'kanalviertel', wish: 'INFORM_ONLY', decision: 'ACCEPT', case: 2, assigned: 'amira' }
	),
	report(
		-99,
		'LINKED_TO_CASE',
		'На набережній каналу щовечора дуже голосно. У мене маленька дитина, вона прокидається. Я боюся підійти сама, бо погано говорю німецькою.',
		{
			language: 'uk',
			topic: 'PUBLIC_SPACE',
			area: 'kanalviertel',
			place: 'Kanalufer',
			wish: 'LISTEN',
			person: ['VAULTED', 'Olena Savchuk', '0221 4710 343'],
			interpreter: 'uk',
			decision: 'ACCEPT',
			case: 2,
			assigned: 'amira'
		}
	),
	report(
		-7,
		'RECEIVED',
		'Am Kanal ist es wieder laut. Ich habe jetzt fünfmal geschrieben und will wissen, was die Stadt tut.',
		{
			at: '23:10',
			topic: 'PUBLIC_SPACE',
			area: 'kanalviertel',
			place: 'Uferstraße 12',
			wish: 'STOP',
			person: ['NAMED', 'Renate Ohlsen', '0221 4710 344'],
			assigned: 'amira'
		}
	),
	// Haus 14
	report(
		-70,
		'FEEDBACK_GIVEN',
		'العائلة التي تسكن تحتنا تطرق السقف بالعصا كلما مشى الأطفال. كتبوا على اللوحة أننا لا نعرف كيف نعيش هنا. زوجتي لا تنزل الدرج وحدها. نريد حلاً بهدوء.',
		{
			language: 'ar',
			topic: 'NEIGHBOURHOOD',
			area: 'lindenviertel',
			place: 'Lindenstraße 14',
			wish: 'MEDIATE',
			interpreter: 'ar',
			decision: 'ACCEPT',
			case: 3,
			assigned: 'amira',
			letters: [
				['TALK_OFFER', -66, 'نقترح حديثاً معكم وحدكم يوم الاثنين مع مترجمة. هل يناسبكم؟'],
				['TALK_ANSWER', -65, 'ACCEPTED']
			]
		}
	),
	report(
		-69,
		'FEEDBACK_GIVEN',
		'Über uns wird bis in die Nacht gerannt. Wir haben freundlich geklingelt, dann hing ein Zettel mit „Rassisten“ am Brett, mit unserer Wohnungsnummer. Das stimmt nicht und das tut weh.',
		{
			topic: 'NEIGHBOURHOOD',
			area: 'lindenviertel',
			place: 'Lindenstraße 14',
			wish: 'MEDIATE',
			person: ['NAMED', 'Helga und Werner Tolksdorf', '0221 4710 345'],
			decision: 'ACCEPT',
			case: 3,
			assigned: 'amira'
		}
	),
	// Schule
	report(
		-40,
		'FEEDBACK_GIVEN',
		'Seit der Nachricht vom Wochenende stehen sich in den Pausen zwei Gruppen gegenüber. Fahnen, Beschimpfungen. Eine Lehrkraft wurde gefilmt, das Video geht herum. Keine Namen von mir.',
		{
			channel: 'FRONTLINE',
			at: '10:42',
			topic: 'INTERNATIONAL',
			area: 'nordstadt',
			place: 'Gesamtschule Nordring',
			wish: 'ADVICE',
			by: 'nagel',
			danger: { VIOLENCE: 'UNCLEAR', HATE: 'YES' },
			dangerAction: 'Schulleitung am selben Tag informiert, Pausenaufsicht verstärkt, Anzeige wegen des Videos.',
			decision: 'ACCEPT',
			case: 5,
			assigned: 'amira'
		}
	),
	report(
		-36,
		'LINKED_TO_CASE',
		'My son does not want to go to school any more because he is asked every day which side he is on. He is eleven. He is on the side of his football team.',
		{
			language: 'en',
			topic: 'SCHOOL_KITA',
			area: 'nordstadt',
			place: 'Gesamtschule Nordring',
			wish: 'ADVICE',
			person: ['VAULTED', 'Grace Mensah', 'grace.m@example.org'],
			decision: 'ACCEPT',
			case: 5,
			assigned: 'amira'
		}
	),
	// Marktring
	report(
		-66,
		'FEEDBACK_GIVEN',
		'Die neue Haltestelle am Marktring hat eine Kante von elf Zentimetern. Ich komme mit dem Rollstuhl nicht in den Bus. Der Beirat wurde nicht gefragt.',
		{
			topic: 'MOBILITY',
			area: 'innenstadt',
			place: 'Haltestelle Marktring',
			wish: 'STOP',
			person: ['NAMED', 'Jutta Feldhaus', '0221 4710 346'],
			decision: 'ACCEPT',
			case: 7,
			assigned: 'holger'
		}
	),
	report(
		-63,
		'FEEDBACK_GIVEN',
		'Mein Blumenladen lebt von der Lieferung um halb zehn. Seit der Sperrung trage ich alles 200 Meter. Ich bin nicht gegen Fahrräder, ich bin gegen diese Uhrzeiten.',
		{
			channel: 'PHONE',
			at: '11:15',
			topic: 'MOBILITY',
			area: 'innenstadt',
			wish: 'MEDIATE',
			person: ['NAMED', 'Songül Arslan', '0221 4710 347'],
			by: 'sommerfeld',
			decision: 'ACCEPT',
			case: 7,
			assigned: 'holger'
		}
	),
	// Oberbürgermeisterin
	report(
		-28,
		'FEEDBACK_GIVEN',
		'Vor dem Wohnhaus der Oberbürgermeisterin steht seit heute früh ein Sarg. Ein Zettel mit einer Uhrzeit liegt dabei. Bitte sofort Polizei.',
		{
			channel: 'PHONE',
			at: '07:40',
			topic: 'OFFICIALS',
			area: 'innenstadt',
			wish: 'STOP',
			person: ['VAULTED', 'Beschäftigte im Vorzimmer', '0221 4710 101'],
			by: 'koennecke',
			danger: { VIOLENCE: 'YES', OFFICIAL: 'YES', HATE: 'YES' },
			dangerAction: 'Polizei um 7:44 Uhr, Familie in Sicherheit, Vorzimmer nach Hause.',
			decision: 'ACCEPT',
			case: 9,
			assigned: 'amira'
		}
	),
	// Grenzweg
	report(
		-38,
		'FEEDBACK_GIVEN',
		'Auf dem schmalen Weg am Westhang kommen mir Pferde im Trab entgegen. Mit Kinderwagen ist kein Ausweichen möglich.',
		{
			topic: 'SPORT_CULTURE',
			area: 'westhang',
			place: 'Grenzweg',
			wish: 'MEDIATE',
			person: ['NAMED', 'Tobias Rehm', '0221 4710 348'],
			decision: 'ACCEPT',
			case: 13,
			assigned: 'holger'
		}
	),
	report(
		-37,
		'FEEDBACK_GIVEN',
		'Unser Reitweg endet seit dem Straßenbau an einer Leitplanke. Wir müssen auf den Spazierweg und werden beschimpft. Wir hätten gern ein Gespräch.',
		{
			channel: 'EMAIL',
			topic: 'SPORT_CULTURE',
			area: 'westhang',
			place: 'Grenzweg',
			wish: 'MEDIATE',
			person: ['NAMED', 'Reitverein Westhang, Vorstand', 'reitverein@example.org'],
			by: 'holger',
			decision: 'ACCEPT',
			case: 13,
			assigned: 'holger'
		}
	),
	// Einzelne
	report(
		-48,
		'REFERRED',
		'Mein Nachbar hat meine Hecke einen Meter heruntergeschnitten, ohne zu fragen. Wir reden seit zwei Jahren nur noch über Zettel.',
		{
			topic: 'NEIGHBOURHOOD',
			area: 'suedpark',
			wish: 'MEDIATE',
			person: ['NAMED', 'Gisela Homann', '0221 4710 349'],
			decision: 'REFER',
			referredTo: 'Schiedsamt',
			reason: 'Nachbarrecht; der Versuch vor dem Schiedsamt ist vor einer Klage nötig. Termin angeboten.',
			assigned: 'holger',
			letters: [
				[
					'MESSAGE',
					-44,
					'Für den Heckenschnitt ist das Schiedsamt da, Telefon 0221 4710 21. Der Versuch dort ist vor einer Klage sogar vorgeschrieben.'
				]
			]
		}
	),
	report(
		-42,
		'REJECTED',
		'In einem Amt der Stadt werden Aufträge immer an dieselbe Firma gegeben, und die Rechnungen stimmen nicht. Ich arbeite dort und habe Angst um meine Stelle.',
		{
			topic: 'ADMIN_INTERNAL',
			wish: 'INFORM_ONLY',
			decision: 'REJECT',
			reason:
				'Hinweis auf einen Rechtsverstoß: Dafür ist die interne Meldestelle da, die Hinweisgebende gesetzlich schützt. Inhalt nicht weitergegeben, Weg im Postfach erklärt.',
			assigned: 'amira',
			letters: [
				[
					'MESSAGE',
					-41,
					'Was Sie beschreiben, gehört an die interne Meldestelle: Dort sind Sie durch das Hinweisgeberschutzgesetz geschützt, wir dürften das nicht zusagen. meldestelle@example.org oder 0221 4710 14. Wir haben Ihren Text niemandem gezeigt.'
				]
			]
		}
	),
	report(
		-39,
		'WAITING_FOR_REPORTER',
		'In unserem Haus wird jemand von den anderen ausgeschlossen. Es geht um den Waschkeller. Ich will niemanden verraten.',
		{
			topic: 'NEIGHBOURHOOD',
			area: 'nordstadt',
			wish: 'LISTEN',
			assigned: 'amira',
			letters: [
				[
					'QUESTION',
					-35,
					'Danke, dass Sie schreiben. Dürfen wir wissen, in welcher Straße das Haus liegt? Sie müssen keine Namen nennen.'
				]
			]
		}
	),
	report(
		-12,
		'LINKED_TO_SIGNAL',
		'Ich hatte vor ein paar Wochen etwas über einen Waschkeller geschrieben und finde den Code nicht mehr. Die Frage konnte ich nicht beantworten.',
		{
			channel: 'PHONE',
			at: '16:05',
			topic: 'NEIGHBOURHOOD',
			area: 'nordstadt',
			wish: 'LISTEN',
			by: 'aksoy',
			decision: 'OBSERVE',
			reason: 'Der Rückmeldecode ist verloren; ohne ihn öffnen wir kein Postfach. Der Hinweis selbst wird beobachtet.',
			reviewOn: 18,
			assigned: 'amira'
		}
	),
	report(
		-31,
		'WITHDRAWN',
		'Mein früherer Partner steht abends vor unserer Tür im Treppenhaus und droht. Ich will das jetzt doch nicht weitergeben.',
		{
			topic: 'NEIGHBOURHOOD',
			area: 'nordstadt',
			wish: 'STOP',
			dangerSelfReport: true,
			danger: { VIOLENCE: 'YES', DOMESTIC: 'YES' },
			dangerAction:
				'Über das Postfach Hilfetelefon, Opferhilfe und 110 genannt, noch vor der Rücknahme gelesen. Gefahrenzeichen bleibt vermerkt.',
			assigned: 'amira',
			letters: [
				[
					'MESSAGE',
					-31,
					'Ihre Sicherheit geht vor: Wenn er wieder da ist, rufen Sie 110. Die Opferhilfe berät vertraulich: opferhilfe@example.org. Wir vermitteln in solchen Fällen nicht.'
				]
			]
		}
	),
	report(
		-26,
		'LINKED_TO_SIGNAL',
		'Bei uns auf der Baustelle beschweren sich die Anwohner über alles. Wir sind nur die Arbeiter. Gestern hat jemand die Luft aus den Reifen gelassen.',
		{
			topic: 'LAND_USE',
			area: 'suedpark',
			place: 'Baustelle Südpark',
			wish: 'LISTEN',
			person: ['VAULTED', 'Krzysztof Wrona', '0221 4710 351'],
			decision: 'OBSERVE',
			reason: 'Ein Vorfall; Bauleitung und Nachbarschaft sind im Gespräch.',
			reviewOn: 12,
			assigned: 'holger'
		}
	),
	report(
		-22,
		'IN_CLEARING',
		'Na naszym podwórku od kilku tygodni zbierają się dorośli i piją. Dzieci nie chcą tam chodzić. Nie chcę kłótni, chcę, żeby ktoś z nimi porozmawiał.',
		{
			language: 'pl',
			topic: 'PUBLIC_SPACE',
			area: 'lindenviertel',
			place: 'Innenhof Fliederweg',
			wish: 'MEDIATE',
			person: ['VAULTED', 'Agnieszka Malec', '0221 4710 352'],
			interpreter: 'pl',
			assigned: 'amira'
		}
	),
	report(
		-18,
		'REFERRED',
		'В подъезде две недели нет горячей воды, управляющая компания не отвечает. Соседи уже ругаются друг с другом, кто виноват.',
		{
			language: 'ru',
			topic: 'HOUSING_MARKET',
			area: 'nordstadt',
			wish: 'ADVICE',
			person: ['NAMED', 'Irina Belova', '0221 4710 353'],
			interpreter: 'ru',
			decision: 'REFER',
			referredTo: 'Wohnungsaufsicht',
			reason: 'Mangel an der Mietsache; Wohnungsaufsicht hat am selben Tag angerufen.',
			assigned: 'holger'
		}
	),
	report(
		-15,
		'FEEDBACK_GIVEN',
		'Вечером у подъезда собирается компания, шумят, но если попросить, уходят. Я просто хотел сказать, что пожилым страшно.',
		{
			language: 'ru',
			topic: 'PUBLIC_SPACE',
			area: 'nordstadt',
			wish: 'INFORM_ONLY',
			decision: 'OBSERVE',
			reason: 'Streetwork geht öfter vorbei; Nachschau in sechs Wochen.',
			reviewOn: 30,
			feedback:
				'Мы учли ваше сообщение. Уличные социальные работники будут чаще заходить. Если станет хуже, напишите нам.',
			assigned: 'amira'
		}
	),
	report(-13, 'REJECTED', 'Ich möchte, dass der neue Intendant entlassen wird.', {
		topic: 'SPORT_CULTURE',
		area: 'innenstadt',
		wish: 'STOP',
		person: ['NAMED', 'Volker Tacke', 'v.tacke@example.org'],
		decision: 'REJECT',
		reason: 'Personalentscheidung des Theaters; kein Konflikt, den wir bearbeiten.',
		assigned: 'holger'
	}),
	report(
		-9,
		'ACKNOWLEDGED',
		'Mahallemizdeki oyun alanında akşamları gençler top oynuyor, yaşlılar rahatsız oluyor. İki taraf da haklı. Birisi konuşmaya yardım etse iyi olur.',
		{
			language: 'tr',
			topic: 'YOUTH',
			area: 'nordstadt',
			place: 'Spielplatz Nordstadt',
			wish: 'MEDIATE',
			person: ['VAULTED', 'Emine Kaplan', '0221 4710 354'],
			interpreter: 'tr',
			assigned: 'amira'
		}
	),
	report(
		-6,
		'RECEIVED',
		'In unserer Kleingartenanlage ist ein Streit um die Pumpe so groß geworden, dass der Vorstand zurücktritt. Wir bräuchten jemanden von außen.',
		{
			at: '19:45',
			topic: 'VOLUNTEERS',
			area: 'westhang',
			place: 'Kleingartenanlage Westhang',
			wish: 'MEDIATE',
			person: ['NAMED', 'Ludger Wiemann', '0221 4710 355']
		}
	),
	report(
		-4,
		'RECEIVED',
		'Gehwegparken vor der Kita, jeden Morgen. Heute hat ein Vater den anderen am Kragen gepackt. Die Kinder standen daneben.',
		{
			channel: 'FRONTLINE',
			at: '08:35',
			topic: 'MOBILITY',
			area: 'kupferviertel',
			place: 'Kita am Schmelzofen',
			wish: 'ADVICE',
			by: 'demirel'
		}
	),
	report(
		-3,
		'ACKNOWLEDGED',
		'Ich wohne im Haus mit vielen Leuten. Der Aufzug ist oft kaputt. Alle schimpfen. Ich sitze im Rollstuhl. Ich komme dann nicht raus. Bitte helfen Sie.',
		{
			language: 'ls',
			topic: 'HOUSING_MARKET',
			area: 'suedpark',
			wish: 'ADVICE',
			person: ['NAMED', 'Sandra Pilz', '0221 4710 356'],
			assigned: 'holger'
		}
	),
	report(
		-1,
		'RECEIVED',
		'Die Nachbarn über uns haben gestern Abend wieder gestritten, lauter als sonst. Ich mache mir Sorgen um die Frau.',
		{ at: '22:50', topic: 'NEIGHBOURHOOD', area: 'lindenviertel', wish: 'INFORM_ONLY', dangerSelfReport: true }
	),
	// Old enough for the deletion run
	report(-430, 'FEEDBACK_GIVEN', 'Am Kiosk stehen abends immer dieselben und pöbeln. Es ist nur ein Eindruck.', {
		topic: 'NEIGHBOURHOOD',
		area: 'nordstadt',
		wish: 'INFORM_ONLY',
		decision: 'OBSERVE',
		reason: 'Ein einzelner Eindruck; ein halbes Jahr beobachtet, nichts weiter.',
		assigned: 'holger'
	}),
	report(-300, 'FEEDBACK_GIVEN', 'Mein Vermieter repariert die Heizung nicht. Können Sie ihn zwingen?', {
		topic: 'HOUSING_MARKET',
		area: 'suedpark',
		wish: 'STOP',
		person: ['VAULTED', 'Rainer Uhlig', '0221 4710 371'],
		decision: 'REFER',
		referredTo: 'Mieterverein',
		reason: 'Mietrecht; an den Mieterverein verwiesen.',
		assigned: 'holger'
	}),
	report(-260, 'FEEDBACK_GIVEN', 'Bitte verbieten Sie das Feuerwerk im Park.', {
		topic: 'NEIGHBOURHOOD',
		area: 'suedpark',
		wish: 'STOP',
		decision: 'REJECT',
		reason: 'Kein Konflikt zwischen Beteiligten; Auskunft zur Rechtslage gegeben.',
		assigned: 'amira'
	}),
	// About somebody who will ask what is stored about him
	report(
		-24,
		'IN_CLEARING',
		'Der Hausmeister Rolf Dahlke schreit die Kinder im Hof an. Gestern hat er meinem Sohn den Ball weggenommen. Ich will nicht, dass er erfährt, wer das schreibt. Meine Nachbarin Frau Kern hat es auch gesehen.',
		{
			topic: 'NEIGHBOURHOOD',
			area: 'lindenviertel',
			place: 'Hof Gerberweg 12',
			wish: 'MEDIATE',
			person: ['VAULTED', 'Nadia Younes', '0221 4710 372'],
			assigned: 'holger'
		}
	)
];
