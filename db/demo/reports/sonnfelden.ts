import type { DemoReport } from '../report-shape.ts';

type Short = Omit<DemoReport, 'tenant' | 'key' | 'day' | 'at' | 'language' | 'text' | 'channel' | 'state'> &
	Partial<Pick<DemoReport, 'channel' | 'at' | 'language'>>;
let count = 0;
const report = (day: number, state: DemoReport['state'], text: string, more: Short = {}): DemoReport => ({
	tenant: 'sonnfelden',
	key: `son-${++count}`,
	day,
	at: '19:05',
	channel: 'WEB',
	language: 'de',
	text,
	state,
	...more
});

export const sonnfeldenReports: readonly DemoReport[] = [
	report(
		-130,
		'FEEDBACK_GIVEN',
		'Wir sind eine kleine Gruppe Freiwilliger und würden gern Deutsch üben mit den Leuten, die in den Gasthof kommen. Im Ort heißt es, wir fallen den Vereinen in den Rücken.',
		{
			topic: 'VOLUNTEERS',
			area: 'markt',
			place: 'Gasthof zur Linde',
			wish: 'MEDIATE',
			person: ['NAMED', 'Roswitha Haas', 'r.haas@example.org'],
			decision: 'ACCEPT',
			case: 12,
			assigned: 'pichlmair'
		}
	),
	report(-124, 'FEEDBACK_GIVEN', 'Der Saal ist weg und keiner hat mit uns geredet. Wo soll das Dorffest heuer sein?', {
		channel: 'WALK_IN',
		at: '09:20',
		topic: 'ASYLUM_ACCOMMODATION',
		area: 'markt',
		wish: 'LISTEN',
		person: ['NAMED', 'Obmann des Festvereins', 'festverein@example.org'],
		by: 'pichlmair',
		decision: 'ACCEPT',
		case: 12,
		assigned: 'pichlmair'
	}),
	report(
		-52,
		'REFERRED',
		'Die Disco in der Nachbargemeinde hält uns jedes Wochenende wach. Die Gemeinde dort sagt, sie ist nicht zuständig.',
		{
			topic: 'PUBLIC_SPACE',
			area: 'unterdorf',
			wish: 'STOP',
			person: ['NAMED', 'Josef Kern', 'j.kern@example.org'],
			decision: 'REFER',
			referredTo: 'Bezirkshauptmannschaft',
			reason: 'Veranstaltungsrecht; Bezirkshauptmannschaft ist zuständig.',
			assigned: 'pichlmair'
		}
	),
	report(
		-27,
		'LINKED_TO_SIGNAL',
		'In der Volksschule streiten Eltern über den Platz vor dem Tor, wer wann halten darf. Noch mit Lachen, aber nicht mehr lang.',
		{
			channel: 'FRONTLINE',
			at: '13:15',
			topic: 'SCHOOL_KITA',
			area: 'markt',
			place: 'Volksschule',
			wish: 'ADVICE',
			by: 'kranjec',
			decision: 'OBSERVE',
			reason: 'Die Schule versucht es mit einer Haltezone bis zum Schulschluss.',
			reviewOn: 18,
			assigned: 'pichlmair'
		}
	),
	report(
		-16,
		'WAITING_FOR_REPORTER',
		'We rented a holiday flat above the wine tavern. The owner and the neighbours shout at each other in front of guests. Somebody should help them.',
		{
			language: 'en',
			topic: 'NEIGHBOURHOOD',
			area: 'sonnleiten',
			wish: 'INFORM_ONLY',
			assigned: 'pichlmair',
			letters: [['QUESTION', -13, 'Thank you. Do you know whether they would like to talk to somebody from outside?']]
		}
	),
	report(
		-10,
		'ACKNOWLEDGED',
		'Der neue Radweg führt über unsere Wiese. Mit dem Bürgermeister kann ich nicht reden, wir sind verwandt.',
		{
			topic: 'MOBILITY',
			area: 'unterdorf',
			wish: 'MEDIATE',
			person: ['VAULTED', 'Theresia Edler', 't.edler@example.org'],
			assigned: 'pichlmair'
		}
	),
	report(
		-8,
		'WITHDRAWN',
		'Ich ziehe meine Meldung über die Kirchenglocken zurück, wir haben einander beim Frühschoppen getroffen.',
		{
			topic: 'RELIGION',
			area: 'markt',
			wish: 'LISTEN',
			person: ['NAMED', 'Manfred Prasch', 'm.prasch@example.org'],
			assigned: 'pichlmair'
		}
	),
	report(
		-3,
		'RECEIVED',
		'Beim Badeteich hängt ein Schild „Nur für Einheimische“. Das hat niemand beschlossen. Mir ist das peinlich.',
		{ topic: 'DISCRIMINATION', area: 'sonnleiten', place: 'Badeteich', wish: 'STOP' }
	)
];
