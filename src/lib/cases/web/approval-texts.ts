import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { LinkRefusal } from '../service/answer-by-link.server.ts';

const de = {
	title: 'Stimmen Sie dieser Vereinbarung zu?',
	from: (tenant: string) => `Von: Konfliktmanagement ${tenant}`,
	for: (party: string) => `Für: ${party}`,
	intro:
		'Bitte lesen Sie den Text in Ruhe. Sie entscheiden frei. Sie müssen keinen Grund nennen. Das Lesen allein ist noch keine Antwort.',
	hint: 'Sie können den Text vorher von einer Person Ihrer Wahl prüfen lassen, zum Beispiel von einer Anwältin oder einem Anwalt.',
	responsible: 'Verantwortlich',
	dueOn: 'Bis',
	question: 'Ihre Antwort',
	once: 'Sie können einmal antworten. Danach gilt der Link nicht mehr.',
	yes: 'Ja, ich stimme zu',
	no: 'Nein, ich stimme nicht zu',
	thanksTitle: 'Danke. Ihre Antwort ist angekommen.',
	thanks: {
		APPROVED:
			'Sie haben zugestimmt. Wenn alle Parteien zugestimmt haben, meldet sich das Konfliktmanagement bei Ihnen.',
		REFUSED: 'Sie haben nicht zugestimmt. Das Konfliktmanagement meldet sich bei Ihnen und spricht mit Ihnen darüber.'
	},
	closed: 'Dieser Link führt nicht weiter',
	refusals: {
		'link-unknown':
			'Diesen Link gibt es nicht oder nicht mehr. Vielleicht wurde der Text noch einmal geändert. Bitte fragen Sie die Stelle, von der Sie ihn haben, nach einem neuen.',
		'link-expired':
			'Dieser Link galt 30 Tage und ist abgelaufen. Bitte fragen Sie die Stelle, von der Sie ihn haben, nach einem neuen.',
		'link-used': 'Über diesen Link ist schon eine Antwort gekommen. Sie müssen nichts weiter tun.'
	} as Record<LinkRefusal, string>
};

const en: typeof de = {
	title: 'Do you approve of this agreement?',
	from: (tenant: string) => `From: conflict management of ${tenant}`,
	for: (party: string) => `For: ${party}`,
	intro:
		'Please read the text at your leisure. You decide freely. You need not give a reason. Reading alone is no answer yet.',
	hint: 'You can have the text examined before by a person of your choice, for example a lawyer.',
	responsible: 'Responsible',
	dueOn: 'By',
	question: 'Your answer',
	once: 'You can answer once. After that the link no longer works.',
	yes: 'Yes, I approve',
	no: 'No, I do not approve',
	thanksTitle: 'Thank you. Your answer has arrived.',
	thanks: {
		APPROVED: 'You have approved. When all parties have approved, conflict management will get in touch with you.',
		REFUSED: 'You have not approved. Conflict management will get in touch and talk with you about it.'
	},
	closed: 'This link does not lead on',
	refusals: {
		'link-unknown':
			'This link does not exist or no longer exists. Perhaps the text was changed again. Please ask the office you have it from for a new one.',
		'link-expired':
			'This link worked for 30 days and has expired. Please ask the office you have it from for a new one.',
		'link-used': 'An answer has already come by this link. You need not do anything else.'
	}
};

export const approvalTexts: OfficeTexts<typeof de> = { de, en };
