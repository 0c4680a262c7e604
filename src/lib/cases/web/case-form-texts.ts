import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	newTitle: 'Neuen Fall anlegen',
	newIntro:
		'Für eine eigene Beobachtung ohne Meldung. Wenn es eine Meldung gibt, öffnen Sie dort das Clearing: dann bleiben beide verbunden.',
	editTitle: 'Fall bearbeiten',
	open: 'Fall anlegen',
	title: 'Wie soll der Fall heißen?',
	titleHint: 'Ort und Thema, keine Namen. Zum Beispiel: „Lärm am Kanalufer“.',
	titleHasNoName: 'Der Titel enthält keinen Namen einer Person',
	summary: 'Worum geht es in zwei, drei Sätzen?',
	presentingIssue: 'Anlass: Woran macht sich der Konflikt fest?',
	presentingIssueHint: 'Das, worüber gesprochen wird. Zum Beispiel: „Musik am Abend“.',
	underlyingIssue: 'Kern: Worum geht es vermutlich eigentlich?',
	underlyingIssueHint: 'Eine Vermutung, kein Urteil. Zum Beispiel: „Niemand wurde gefragt“. Der Kern darf sich ändern.',
	instrumentalised: 'Wird der Konflikt von Dritten benutzt?',
	conflictTypes: 'Welche Arten von Konflikt erkennen Sie?',
	topics: 'Themen',
	area: 'Stadtteil oder Bezirk',
	noArea: 'nicht zugeordnet',
	place: 'Ort in Worten',
	level: 'Wie weit reicht der Konflikt?',
	scope: 'Wo spielt er?',
	intensity: 'Wie zugespitzt ist er?',
	responsibilityLevel: 'Wer ist in der Sache zuständig?',
	visibility: 'Wer darf mitlesen?',
	lead: 'Wer führt den Fall?',
	team: 'Wer arbeitet mit?',
	teamHint: 'Fallverantwortung gehört immer dazu.',
	units: 'Welche Bereiche sind betroffen?',
	unitsHint:
		'Nur bei Konflikten innerhalb der Verwaltung. Wer einen dieser Bereiche leitet, sieht den Fall nicht – auch nicht mit anderer Rolle. Nur die Fallverantwortung liest.',
	conflictTitle: 'Jemand hat den Fall inzwischen geändert',
	conflictText:
		'Ihre Eingaben stehen unten in den Feldern. Hier sehen Sie, wo die gespeicherte Fassung davon abweicht. Wenn Sie jetzt speichern, gilt Ihre Fassung.',
	conflictField: 'Feld',
	conflictYours: 'Ihre Fassung',
	conflictStored: 'Gespeicherte Fassung',
	empty: 'leer',
	problems: {
		'name-hint':
			'Der Titel sieht aus, als enthielte er einen Namen. Bitte ändern Sie ihn oder bestätigen Sie, dass es keiner ist.',
		'units-missing': 'Bitte wählen Sie mindestens einen betroffenen Bereich.',
		'lead-unfit': 'Die Fallverantwortung braucht die Rolle Konfliktmanager:in.',
		'team-unfit': 'Im Fallteam arbeiten nur Konfliktmanager:innen und Konfliktlots:innen.',
		'lead-is-actor': 'Diese Person ist selbst Beteiligte in diesem Fall und kann ihn nicht führen.',
		'action-missing': 'Bitte schreiben Sie, was Sie getan oder veranlasst haben.',
		'answers-missing': 'Bitte beantworten Sie alle acht Fragen der Gefährdungsprüfung.'
	} as Readonly<Record<string, string>>
};

const en: typeof de = {
	newTitle: 'Open a new case',
	newIntro:
		'For your own observation without a report. If there is a report, open its clearing instead: then both stay connected.',
	editTitle: 'Edit case',
	open: 'Open case',
	title: 'What shall the case be called?',
	titleHint: 'Place and topic, no names. For example: "Noise at the canal".',
	titleHasNoName: 'The title holds no name of a person',
	summary: 'What is it about, in two or three sentences?',
	presentingIssue: 'Occasion (Anlass): what is the conflict tied to?',
	presentingIssueHint: 'What people talk about. For example: "Music in the evening".',
	underlyingIssue: 'Core (Kern): what is it probably really about?',
	underlyingIssueHint: 'A hypothesis, not a verdict. For example: "Nobody was asked". The core may change.',
	instrumentalised: 'Is the conflict being used by others?',
	conflictTypes: 'Which kinds of conflict do you see?',
	topics: 'Topics',
	area: 'District',
	noArea: 'not assigned',
	place: 'Place in words',
	level: 'How far does the conflict reach?',
	scope: 'Where does it take place?',
	intensity: 'How heated is it?',
	responsibilityLevel: 'Who is competent in the matter?',
	visibility: 'Who may read it?',
	lead: 'Who leads the case?',
	team: 'Who works along?',
	teamHint: 'The case lead is always part of the team.',
	units: 'Which units are concerned?',
	unitsHint:
		'Only for conflicts inside the administration. Whoever heads one of these units does not see the case – not with another role either. Only the case lead reads it.',
	conflictTitle: 'Somebody has changed the case in the meantime',
	conflictText:
		'What you entered stands in the fields below. Here you see where the stored version differs. If you save now, your version counts.',
	conflictField: 'Field',
	conflictYours: 'Your version',
	conflictStored: 'Stored version',
	empty: 'empty',
	problems: {
		'name-hint': 'The title looks as if it held a name. Please change it or confirm that it is none.',
		'units-missing': 'Please choose at least one unit concerned.',
		'lead-unfit': 'The case lead needs the role of conflict manager.',
		'team-unfit': 'Only conflict managers and conflict guides work in a case team.',
		'lead-is-actor': 'This person is involved in this case in person and cannot lead it.',
		'action-missing': 'Please write what you did or set in motion.',
		'answers-missing': 'Please answer all eight questions of the danger check.'
	}
};

/** Words of the forms for opening and editing a case. */
export const caseFormTexts: OfficeTexts<typeof de> = { de, en };
