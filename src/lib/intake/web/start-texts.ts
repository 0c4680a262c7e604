import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	title: 'Guten Tag',
	deadlines: 'Heute zuerst',
	noDeadlines: 'In den nächsten Tagen läuft keine Frist ab. Zeit für Gespräche.',
	kinds: {
		ACKNOWLEDGE: 'Eingang bestätigen',
		FEEDBACK: 'Rückmeldung geben',
		CHECK: 'Vereinbarung überprüfen',
		TASK: 'Aufgabe erledigen',
		MEASURE: 'Maßnahme umsetzen'
	},
	overdue: 'überfällig',
	danger: 'Gefahr gemeldet',
	newReports: 'Neue Meldungen',
	allReports: 'Alle offenen Meldungen',
	many: 'mehr als 99',
	noNew: 'Keine neue Meldung. Sobald jemand etwas meldet, steht es hier.',
	myCases: 'Meine Fälle',
	noCases: 'Sie arbeiten gerade in keinem Fall. Ein Fall entsteht aus dem Clearing einer Meldung.',
	lead: 'Fallverantwortung',
	myTasks: 'Meine Aufgaben',
	noTasks: 'Keine offene Aufgabe.',
	waiting: 'Wir warten auf andere',
	asked: 'Rückfrage gestellt',
	approval: 'Zustimmung zur Vereinbarung fehlt noch',
	signal: 'Signal geben',
	signalHint: 'Eine Minute, keine Namen.',
	own: 'Meine Signale',
	noOwn: 'Sie haben noch kein Signal gegeben.',
	admin: 'Verwaltung',
	people: 'Menschen und Rollen',
	outbox: 'Postausgang',
	nothingTitle: 'Für Sie steht heute nichts an',
	nothing:
		'Fälle und Meldungen sehen nur die Menschen, die daran arbeiten. Wenn etwas für Sie da ist, steht es in den Hinweisen.',
	shortcuts: 'Mit der Taste ? sehen Sie alle Tastenkürzel.'
};
const en: typeof de = {
	title: 'Hello',
	deadlines: 'First today',
	noDeadlines: 'No deadline runs out in the next days. Time for talks.',
	kinds: {
		ACKNOWLEDGE: 'Acknowledge',
		FEEDBACK: 'Give feedback',
		CHECK: 'Check the agreement',
		TASK: 'Do the task',
		MEASURE: 'Carry out the measure'
	},
	overdue: 'overdue',
	danger: 'danger reported',
	newReports: 'New reports',
	allReports: 'All open reports',
	many: 'more than 99',
	noNew: 'No new report. As soon as somebody reports something, it will be here.',
	myCases: 'My cases',
	noCases: 'You are not working in a case right now. A case begins with the clearing of a report.',
	lead: 'lead',
	myTasks: 'My tasks',
	noTasks: 'No open task.',
	waiting: 'We are waiting for others',
	asked: 'question asked',
	approval: 'approval of the agreement is missing',
	signal: 'Give a signal',
	signalHint: 'One minute, no names.',
	own: 'My signals',
	noOwn: 'You have not given a signal yet.',
	admin: 'Administration',
	people: 'People and roles',
	outbox: 'Outbox',
	nothingTitle: 'Nothing is waiting for you today',
	nothing:
		'Only the people who work on cases and reports see them. If there is something for you, it stands in the notices.',
	shortcuts: 'Press ? to see all keyboard shortcuts.'
};
/** Words of the start page. */
export const startTexts: OfficeTexts<typeof de> = { de, en };
