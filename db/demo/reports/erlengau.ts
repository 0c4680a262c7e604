import type { DemoReport } from '../report-shape.ts';

type Short = Omit<DemoReport, 'tenant' | 'key' | 'day' | 'at' | 'language' | 'text' | 'channel' | 'state'> &
	Partial<Pick<DemoReport, 'channel' | 'at' | 'language'>>;
let count = 0;
const report = (day: number, state: DemoReport['state'], text: string, more: Short = {}): DemoReport => ({
	tenant: 'erlengau',
	key: `erl-${++count}`,
	day,
	at: '17:40',
	channel: 'WEB',
	language: 'de',
	text,
	state,
	...more
});

const invented =
	'Als unwahr vermerkt: gleiche Fehler, gleiche Uhrzeit, Zitate von Menschen, die es nicht gibt. Vermutlich dieselbe Feder wie zwei weitere Meldungen.';

export const erlengauReports: readonly DemoReport[] = [
	// Mühlgraben
	report(
		-131,
		'FEEDBACK_GIVEN',
		'In der Zeitung steht, dass ins alte Hotel 120 Leute kommen. Uns hat niemand gefragt. Der Arzt ist weg, der Bus ist weg, und jetzt das. Ich bin nicht gegen die Menschen, ich bin gegen dieses Verkünden.',
		{
			topic: 'ASYLUM_ACCOMMODATION',
			area: 'muehlbeck',
			place: 'Am Mühlgraben',
			wish: 'LISTEN',
			person: ['NAMED', 'Annegret Wiesner', '030 23125 501'],
			decision: 'ACCEPT',
			case: 1,
			assigned: 'meike',
			letters: [
				['TALK_OFFER', -119, 'Ich würde Ihnen gern in Ruhe zuhören. Passt Ihnen Dienstag um 17 Uhr im Dorfladen?'],
				['TALK_ANSWER', -118, 'ACCEPTED']
			]
		}
	),
	report(
		-129,
		'FEEDBACK_GIVEN',
		'Im Dorfladen wird nur noch über die Unterkunft geredet. Wer helfen will, sagt es nicht mehr laut. Können Sie etwas tun, bevor es kippt?',
		{
			topic: 'ASYLUM_ACCOMMODATION',
			area: 'muehlbeck',
			place: 'Dorfladen',
			wish: 'ADVICE',
			person: ['VAULTED', 'Kerstin Albers', '030 23125 502'],
			decision: 'ACCEPT',
			case: 1,
			assigned: 'meike'
		}
	),
	report(
		-126,
		'FEEDBACK_GIVEN',
		'Ein Flugblatt ohne Absender lag heute in allen Briefkästen. Darin steht eine Adresse von einer Helferin.',
		{
			channel: 'FRONTLINE',
			at: '12:10',
			topic: 'EXTREMISM',
			area: 'muehlbeck',
			wish: 'INFORM_ONLY',
			by: 'wessel',
			danger: { HATE: 'UNCLEAR' },
			dangerAction: 'Flugblatt an die Polizei, Helferin informiert.',
			decision: 'ACCEPT',
			case: 1,
			assigned: 'meike'
		}
	),
	report(
		-72,
		'FEEDBACK_GIVEN',
		'نسكن في الفندق منذ ثلاثة أسابيع. الناس ينظرون إلينا في الشارع ولا يقولون شيئاً. نود أن نعرّفهم بأنفسنا، لكننا لا نعرف كيف.',
		{
			language: 'ar',
			topic: 'ASYLUM_ACCOMMODATION',
			area: 'muehlbeck',
			place: 'Am Mühlgraben',
			wish: 'MEDIATE',
			person: ['VAULTED', 'Rima Haddad', '030 23125 503'],
			interpreter: 'ar',
			decision: 'ACCEPT',
			case: 1,
			assigned: 'meike',
			letters: [
				['QUESTION', -70, 'هل ترغبين في المشاركة في أمسية الحوار يوم الجمعة مع مترجمة؟'],
				['REPLY', -69, 'نعم، سأحضر مع أختي. شكراً.']
			]
		}
	),
	report(
		-99,
		'LINKED_TO_CASE',
		'Wird der Bus am Abend wieder fahren oder nicht? Meine Tochter lernt in der Stadt und kommt nach acht nicht mehr heim.',
		{
			topic: 'SERVICE_CUTS',
			area: 'muehlbeck',
			wish: 'INFORM_ONLY',
			person: ['NAMED', 'Dirk Hollmann', 'd.hollmann@example.org'],
			decision: 'ACCEPT',
			case: 1,
			assigned: 'meike'
		}
	),
	// Gebetsraum
	report(
		-205,
		'FEEDBACK_GIVEN',
		'Freitags ist unsere Einfahrt zugeparkt. Ich habe nichts gegen den Verein, aber meine Mutter muss zum Arzt.',
		{
			topic: 'MOBILITY',
			area: 'steinwick',
			place: 'Gewerbestraße',
			wish: 'MEDIATE',
			person: ['NAMED', 'Heike Sandmann', '030 23125 504'],
			decision: 'ACCEPT',
			case: 4,
			assigned: 'tarek'
		}
	),
	report(
		-201,
		'FEEDBACK_GIVEN',
		'Derneğimize kötü mektuplar geliyor. Komşularla konuşmak istiyoruz ama biri bizi seçim konusu yaptı. Çocuklarımız korkuyor.',
		{
			language: 'tr',
			topic: 'RELIGION',
			area: 'steinwick',
			wish: 'MEDIATE',
			person: ['VAULTED', 'Vorstand des Vereins', '030 23125 505'],
			interpreter: 'tr',
			danger: { HATE: 'YES' },
			dangerAction: 'Briefe gesichert, Staatsschutz und Mobile Beratung einbezogen.',
			decision: 'ACCEPT',
			case: 4,
			assigned: 'tarek'
		}
	),
	// Windpark
	report(
		-262,
		'FEEDBACK_GIVEN',
		'Ich spreche für fünf Familien am Südhang. Wir haben vom Windpark durch ein Schild im Wald erfahren. Wer verdient daran?',
		{
			topic: 'ENERGY',
			area: 'hoherahde',
			wish: 'LISTEN',
			person: ['NAMED', 'Ansgar Bücker', '030 23125 506'],
			decision: 'ACCEPT',
			case: 6,
			assigned: 'meike'
		}
	),
	report(-118, 'ERASED', '', {
		topic: 'ENERGY',
		area: 'oberlinde',
		wish: 'INFORM_ONLY',
		decision: 'OBSERVE',
		reason: 'Nach Ablauf der Frist gelöscht.',
		reviewOn: -60,
		assigned: 'meike'
	}),
	// Schnittstelle
	report(
		-85,
		'FEEDBACK_GIVEN',
		'Vertraulich aus dem Personalrat: Zwei Teams arbeiten gegeneinander, zwei Kolleg:innen sind seit Wochen krank. Bitte ohne die Leitungen.',
		{
			channel: 'WALK_IN',
			at: '15:30',
			topic: 'ADMIN_INTERNAL',
			wish: 'ADVICE',
			person: ['VAULTED', 'Personalrat', '030 23125 415'],
			by: 'heuser',
			danger: { SUICIDE: 'UNCLEAR' },
			dangerAction: 'Betriebsärztlicher Dienst angeboten und angenommen.',
			decision: 'ACCEPT',
			case: 8,
			assigned: 'meike'
		}
	),
	// Freibad
	report(
		-50,
		'FEEDBACK_GIVEN',
		'Seit meiner Operation war ich in keinem Bad. Der Frauenabend ist für mich die einzige Möglichkeit. Jetzt soll er weg, weil der Club die Bahn braucht.',
		{
			topic: 'SPORT_CULTURE',
			area: 'lohbruch',
			place: 'Freibad Lohbruch',
			wish: 'LISTEN',
			person: ['VAULTED', 'Christa Niehoff', '030 23125 507'],
			decision: 'ACCEPT',
			case: 11,
			assigned: 'tarek'
		}
	),
	report(
		-50,
		'FEEDBACK_GIVEN',
		'Unser Nachwuchs trainiert mittwochs. Wir sind nicht gegen Frauen, wir sind gegen einen Plan, von dem wir am Beckenrand erfahren haben.',
		{
			at: '20:15',
			topic: 'SPORT_CULTURE',
			area: 'lohbruch',
			place: 'Freibad Lohbruch',
			wish: 'MEDIATE',
			person: ['NAMED', 'Schwimmclub Lohbruch, Trainer', 'schwimmclub@example.org'],
			decision: 'ACCEPT',
			case: 11,
			assigned: 'tarek'
		}
	),
	report(
		-50,
		'REJECTED',
		'Meine Nachbarin hat gesagt das im Freibad bald nur noch Frauen rein dürfen, das steht schon fest. Alle reden darüber.',
		{
			at: '21:03',
			topic: 'SPORT_CULTURE',
			area: 'lohbruch',
			wish: 'STOP',
			decision: 'REJECT',
			reason: invented,
			assigned: 'tarek'
		}
	),
	report(
		-50,
		'REJECTED',
		'Eine Nachbarin hat gesagt das im Freibad alle Männer am Mittwoch weg geschickt werden, das steht schon fest.',
		{
			at: '21:06',
			topic: 'SPORT_CULTURE',
			area: 'lohbruch',
			wish: 'STOP',
			decision: 'REJECT',
			reason: invented,
			assigned: 'tarek'
		}
	),
	report(
		-49,
		'REJECTED',
		'Meine Nachbarin hat gesagt das der Bürgermeister das Freibad umbaut nur für eine Gruppe, das steht schon fest.',
		{
			at: '21:04',
			topic: 'SPORT_CULTURE',
			area: 'lohbruch',
			wish: 'STOP',
			decision: 'REJECT',
			reason: invented,
			assigned: 'tarek'
		}
	),
	// Einzelne
	report(
		-58,
		'REFERRED',
		'Mój szef na budowie nie płaci od dwóch miesięcy i mówi, że mogę wracać do domu. Mieszkamy w jego kwaterze, boję się, że nas wyrzuci.',
		{
			language: 'pl',
			topic: 'LABOUR_MARKET',
			area: 'kirchrath',
			wish: 'ADVICE',
			person: ['VAULTED', 'Marek Zając', '030 23125 508'],
			interpreter: 'pl',
			decision: 'REFER',
			referredTo: 'Beratungsstelle Arbeit',
			reason:
				'Arbeitsrecht; mit Einverständnis an die Beratungsstelle gegeben, Unterkunft durch das Sozialamt gesichert.',
			assigned: 'tarek'
		}
	),
	report(
		-45,
		'FEEDBACK_GIVEN',
		'Our neighbours put their bins in front of our door every week and say that is how it has always been. We moved here last year and feel unwelcome.',
		{
			language: 'en',
			topic: 'NEIGHBOURHOOD',
			area: 'erlenstadt',
			wish: 'ADVICE',
			person: ['NAMED', 'Priya Nair', 'p.nair@example.org'],
			decision: 'REFER',
			referredTo: 'Schiedsamt',
			reason: 'Nachbarschaft; zuerst Beratung am Telefon, dann Schiedsamt genannt.',
			assigned: 'tarek',
			letters: [
				[
					'MESSAGE',
					-41,
					'We talked about how you could ring the bell first. If that does not help, the arbitration office is free: 030 23125 21.'
				],
				['REPLY', -38, 'I rang. They moved the bins and gave us tomatoes. Thank you.']
			]
		}
	),
	report(
		-33,
		'LINKED_TO_SIGNAL',
		'В нашому будинку люди різних поглядів. Після новин перестали вітатися, хоча раніше разом пили каву. Поки тихо, але неприємно.',
		{
			language: 'uk',
			topic: 'INTERNATIONAL',
			area: 'erlenstadt',
			wish: 'INFORM_ONLY',
			person: ['VAULTED', 'Halyna Kovalchuk', '030 23125 509'],
			interpreter: 'uk',
			decision: 'OBSERVE',
			reason: 'Noch leise; Konfliktlotsin fragt nach.',
			reviewOn: 9,
			assigned: 'meike'
		}
	),
	report(
		-29,
		'WAITING_FOR_REPORTER',
		'Auf dem Friedhof werden Gestecke von bestimmten Gräbern genommen. Einige im Dorf wissen, wer es ist, und schweigen.',
		{
			topic: 'SPORT_CULTURE',
			area: 'weidelage',
			place: 'Friedhof',
			wish: 'STOP',
			assigned: 'tarek',
			letters: [['QUESTION', -25, 'Seit wann fällt Ihnen das auf, und an welchen Tagen? Namen brauchen wir nicht.']]
		}
	),
	report(
		-24,
		'LINKED_TO_SIGNAL',
		'Am Bahnhof Kirchrath sammelt sich freitags eine Gruppe, die Passanten anspricht. Noch keine Vorfälle, der Ton wird rauer.',
		{
			channel: 'FRONTLINE',
			at: '23:05',
			topic: 'PUBLIC_SPACE',
			area: 'kirchrath',
			place: 'Bahnhof',
			wish: 'INFORM_ONLY',
			by: 'wessel',
			decision: 'OBSERVE',
			reason: 'Mit dem Vollzugsdienst beobachten, drei Freitage.',
			reviewOn: 5,
			assigned: 'meike'
		}
	),
	report(
		-20,
		'WITHDRAWN',
		'Ich hatte Ärger mit dem Vermieter. Wir haben uns inzwischen geeinigt, bitte nichts mehr unternehmen.',
		{
			topic: 'HOUSING_MARKET',
			area: 'erlenstadt',
			wish: 'ADVICE',
			person: ['NAMED', 'Nele Vogt', '030 23125 510'],
			assigned: 'tarek'
		}
	),
	report(
		-17,
		'IN_CLEARING',
		'Der Gülletransport fährt dreimal am Tag durch unsere Spielstraße. Mit dem Landwirt reden wir nicht mehr, seit er beim Dorffest ausgeladen wurde.',
		{
			topic: 'LAND_USE',
			area: 'ahlsiepen',
			wish: 'MEDIATE',
			person: ['NAMED', 'Familie Rüther', '030 23125 511'],
			assigned: 'meike'
		}
	),
	report(
		-14,
		'IN_CLEARING',
		'Aile toplantısında kadınlara söz verilmiyor diye dernekte tartışma çıktı. Genç üyeler ayrılmak istiyor. Dışarıdan biri yardım edebilir mi?',
		{
			language: 'tr',
			topic: 'FAMILY_GENDER',
			area: 'lohbruch',
			wish: 'MEDIATE',
			person: ['VAULTED', 'Zehra Yalçın', 'z.yalcin@example.org'],
			interpreter: 'tr',
			assigned: 'tarek'
		}
	),
	report(
		-11,
		'FEEDBACK_GIVEN',
		'Ich wohne in einer Wohn-Gruppe. In der Küche ist oft Streit. Einer nimmt das Essen von den anderen. Ich möchte, dass wir darüber reden.',
		{
			language: 'ls',
			topic: 'NEIGHBOURHOOD',
			area: 'steinwick',
			wish: 'MEDIATE',
			person: ['NAMED', 'Timo Hinz', '030 23125 512'],
			decision: 'OBSERVE',
			reason: 'Die Wohngruppe klärt es mit ihrer Bezugsperson; wir fragen nach.',
			reviewOn: 21,
			assigned: 'tarek'
		}
	),
	report(
		-8,
		'ACKNOWLEDGED',
		'Der Jugendclub soll eine Etage unter die Seniorentagesstätte. Beide Seiten haben Angst voreinander. Gern vorher reden, nicht hinterher.',
		{
			channel: 'EMAIL',
			topic: 'YOUTH',
			area: 'erlenstadt',
			wish: 'ADVICE',
			person: ['NAMED', 'Leitung Tagesstätte', 'tagesstaette@example.org'],
			by: 'erdil',
			assigned: 'meike'
		}
	),
	report(
		-7,
		'RECEIVED',
		'Vor der Unterkunft in Steinwick stehen seit drei Tagen abends Autos mit laufendem Motor. Die Familien löschen dann das Licht.',
		{
			channel: 'FRONTLINE',
			at: '21:50',
			topic: 'ASYLUM_ACCOMMODATION',
			area: 'steinwick',
			wish: 'ADVICE',
			by: 'kowalke',
			dangerSelfReport: true,
			assigned: 'meike'
		}
	),
	report(
		-6,
		'RECEIVED',
		'Zwei Mädchen in meiner Klasse werden nicht mehr mitgenommen, seit ihre Eltern sich beim Elternabend gestritten haben. Es geht um das Essen auf der Klassenfahrt.',
		{ channel: 'FRONTLINE', at: '11:35', topic: 'SCHOOL_KITA', area: 'kirchrath', wish: 'ADVICE', by: 'ortlieb' }
	),
	report(
		-5,
		'ACKNOWLEDGED',
		'La depozitul unde lucrăm, echipele de noapte se ceartă pentru locuri în autobuz. Ieri s-au împins. Șeful spune că nu îl privește.',
		{
			language: 'ro',
			topic: 'LABOUR_MARKET',
			area: 'lohbruch',
			wish: 'ADVICE',
			person: ['VAULTED', 'Ana Popescu', '030 23125 513'],
			interpreter: 'ro',
			assigned: 'tarek'
		}
	),
	report(
		-2,
		'RECEIVED',
		'На дитячому майданчику старші хлопці не пускають молодших. Батьки вже кричать одне на одного. Прошу поради.',
		{
			language: 'uk',
			at: '20:30',
			topic: 'YOUTH',
			area: 'muehlbeck',
			wish: 'ADVICE',
			person: ['VAULTED', 'Iryna Bondar', '030 23125 514'],
			interpreter: 'uk'
		}
	),
	report(
		-1,
		'IN_CLEARING',
		'Beim Schützenfest soll ein Lied gespielt werden, das viele verletzt. Der Vorstand ist gespalten. Das Fest ist in zwei Wochen.',
		{
			topic: 'SPORT_CULTURE',
			area: 'ahlsiepen',
			wish: 'MEDIATE',
			person: ['NAMED', 'Bernhard Kötter', '030 23125 515'],
			assigned: 'meike'
		}
	)
];
