import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { NoticeKind } from '../domain/notice.ts';

type NoticeTexts = {
	readonly title: string;
	readonly intro: string;
	readonly isNew: string;
	readonly open: string;
	readonly markAllRead: string;
	readonly emptyTitle: string;
	readonly emptyText: string;
	readonly kinds: Record<NoticeKind, string>;
};

const de: NoticeTexts = {
	title: 'Hinweise',
	intro: 'Was für Sie neu ist. Ungelesenes steht oben.',
	isNew: 'neu',
	open: 'Ansehen',
	markAllRead: 'Alle als gelesen markieren',
	emptyTitle: 'Es gibt nichts Neues',
	emptyText: 'Hier steht, wenn eine Meldung eingeht, jemand antwortet oder eine Frist näher kommt.',
	kinds: {
		'report.received': 'Mindestens eine neue Meldung ist eingegangen.',
		'report.danger': 'In einer Meldung geht es um eine mögliche Gefahr für Menschen. Bitte sehen Sie sofort nach.',
		'report.message': 'Zu einer Meldung ist eine neue Nachricht da.',
		'report.assigned': 'Eine Meldung wurde Ihnen zugeteilt.',
		'report.acknowledge-due': 'Bei einer Meldung endet bald die Frist für die Eingangsbestätigung.',
		'report.feedback-due': 'Bei einer Meldung endet bald die Frist für die Rückmeldung.',
		'report.withdrawn': 'Eine Meldung wurde zurückgezogen.',
		'case.assigned': 'Sie haben die Verantwortung für einen Fall bekommen.',
		'case.joined': 'Sie gehören jetzt zu einem Fallteam.',
		'case.handed-over': 'Ein Fall wurde an Sie übergeben.',
		'case.hand-over-offered': 'Eine andere Kommune möchte Ihnen einen Fall übergeben.',
		'case.hand-over-answered': 'Auf Ihre Übergabe wurde geantwortet.',
		'case.pause-ending': 'Die Pause eines Falls endet.',
		'case.changed': 'In einem Ihrer Fälle hat sich etwas geändert.',
		'session.planned': 'Ein Termin wurde geplant.',
		'session.changed': 'Ein Termin wurde geändert.',
		'session.cancelled': 'Ein Termin wurde abgesagt.',
		'task.assigned': 'Sie haben eine neue Aufgabe.',
		'task.due': 'Eine Aufgabe ist fällig.',
		'agreement.answered': 'Zu einer Vereinbarung gibt es eine Antwort.',
		'agreement.check-due': 'Es ist Zeit zu prüfen, ob eine Vereinbarung hält.',
		'measure.proposed': 'Eine Maßnahme wurde Ihnen vorgeschlagen.',
		'measure.answered': 'Auf eine vorgeschlagene Maßnahme wurde geantwortet.',
		'measure.due': 'Eine Maßnahme ist fällig.',
		'import.finished': 'Ein Import ist fertig.',
		'webhook.paused':
			'Ein anderes Programm nimmt seit Tagen keine Ereignisse mehr an oder möchte keine mehr. Wir senden ihm vorerst nichts.',
		'audit.broken':
			'Im Protokoll der Zugriffe wurde ein Eintrag verändert, entfernt oder hinzugefügt. Bitte verständigen Sie die Datenschutzbeauftragten und den Betrieb.',
		'emergency.issued':
			'Auf der Kommandozeile wurde ein Notzugang zu Ihrer Organisation ausgestellt. Wissen Sie davon nichts, fragen Sie bitte sofort nach.',
		'emergency.entered': 'Jemand ist mit dem Notzugang hereingekommen. Was dabei geschieht, steht im Protokoll.',
		'tenant-export.released':
			'Ihre Organisation darf einmal als Ganzes ausgegeben werden. Eine zweite Person aus der Administration lädt die Datei herunter.',
		'tenant.exported':
			'Ihre Organisation wurde als Ganzes ausgegeben. Wissen Sie davon nichts, fragen Sie bitte sofort nach.'
	}
};

const en: NoticeTexts = {
	title: 'Notices',
	intro: 'What is new for you. Unread notices come first.',
	isNew: 'new',
	open: 'View',
	markAllRead: 'Mark all as read',
	emptyTitle: 'There is nothing new',
	emptyText: 'You will see here when a report arrives, somebody answers or a deadline comes near.',
	kinds: {
		'report.received': 'At least one new report has arrived.',
		'report.danger': 'A report tells of a possible danger to people. Please look at it at once.',
		'report.message': 'There is a new message on a report.',
		'report.assigned': 'A report was assigned to you.',
		'report.acknowledge-due': 'The time to acknowledge a report ends soon.',
		'report.feedback-due': 'The time to give feedback on a report ends soon.',
		'report.withdrawn': 'A report was withdrawn.',
		'case.assigned': 'You are now responsible for a case.',
		'case.joined': 'You are now a member of a case team.',
		'case.handed-over': 'A case was handed over to you.',
		'case.hand-over-offered': 'Another municipality wants to hand a case over to you.',
		'case.hand-over-answered': 'There is an answer to your hand-over.',
		'case.pause-ending': 'The pause of a case ends.',
		'case.changed': 'Something changed in one of your cases.',
		'session.planned': 'A session was planned.',
		'session.changed': 'A session was changed.',
		'session.cancelled': 'A session was cancelled.',
		'task.assigned': 'You have a new task.',
		'task.due': 'A task is due.',
		'agreement.answered': 'There is an answer to an agreement.',
		'agreement.check-due': 'It is time to check whether an agreement holds.',
		'measure.proposed': 'A measure was proposed to you.',
		'measure.answered': 'There is an answer to a proposed measure.',
		'measure.due': 'A measure is due.',
		'import.finished': 'An import has finished.',
		'webhook.paused':
			'Another programme has taken no events for days, or wants none any more. We send it nothing for now.',
		'audit.broken':
			'An entry of the access log was changed, removed or added. Please tell the data-protection officer and the operator.',
		'emergency.issued':
			'An emergency way into your organisation was issued on the command line. If you do not know of it, please ask at once.',
		'emergency.entered': 'Somebody came in by the emergency way. What happens then stands in the log.',
		'tenant-export.released':
			'Your organisation may be exported as a whole once. A second person of the administration downloads the file.',
		'tenant.exported': 'Your organisation was exported as a whole. If you know nothing about it, please ask at once.'
	}
};

export const noticeTexts: OfficeTexts<NoticeTexts> = { de, en };
