import { z } from 'zod';
import { optionalDay, optionalId, optionalText, requiredText, ticked } from '../../platform/pure/form.ts';
import { languages, type OfficeTexts } from '../../platform/pure/language.ts';
import { identityModes, wishes } from '../domain/report.ts';
import { submissionField } from './report-forms.ts';

/** Ways a colleague takes in what somebody else tells; the web form and the signal have pages of their own. */
export const takenChannels = ['PHONE', 'WALK_IN', 'LETTER', 'EMAIL', 'OBSERVATION'] as const;

/** `today` comes in, because a form cannot be received tomorrow. */
export const takeForm = (today: string) =>
	z
		.object({
			submissionId: submissionField,
			channel: z.enum(takenChannels, { error: 'choose-one' }),
			receivedOn: z
				.string({ error: 'required' })
				.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'invalid-day' })
				.refine((day) => !Number.isNaN(Date.parse(`${day}T00:00:00Z`)), { error: 'invalid-day' })
				.refine((day) => day <= today, { error: 'day-in-future' })
				.refine((day) => day >= '2000-01-01', { error: 'day-too-early' }),
			danger: z.enum(['no', 'yes'], { error: 'danger-first' }),
			text: requiredText(20_000),
			placeText: optionalText(200),
			areaId: optionalId,
			topicCode: optionalText(60).transform((code) => code || null),
			sinceDay: optionalDay,
			wish: z
				.enum(['', ...wishes])
				.default('')
				.transform((wish) => wish || null),
			language: z.enum(languages).default('de'),
			callbackWindow: optionalText(200),
			identityMode: z.enum(identityModes, { error: 'choose-one' }),
			name: optionalText(200),
			contact: optionalText(300),
			printCode: ticked
		})
		.refine((form) => form.identityMode === 'ANONYMOUS' || form.name !== '' || form.contact !== '', {
			error: 'identity-missing',
			path: ['name']
		});

const de = {
	title: 'Meldung aufnehmen',
	lead: 'Für Telefon, Besuch, Brief, E-Mail und eigene Beobachtung. Schreiben Sie die Worte der Person auf, nicht Ihre Deutung.',
	channel: 'Wie kam es zu Ihnen?',
	receivedOn: 'Wann?',
	receivedOnHint: 'Die Fristen zählen ab diesem Tag.',
	text: 'Was wurde gesagt oder beobachtet?',
	place: 'Ort',
	area: 'Gebiet',
	topic: 'Thema',
	sinceDay: 'Seit wann?',
	wish: 'Was wünscht sich die Person?',
	language: 'Sprache der Person',
	callback: 'Wann erreichbar?',
	identity: 'Name der Person',
	identityHint: 'Name und Kontakt werden verschlüsselt gespeichert.',
	identityNames: {
		ANONYMOUS: 'Kein Name',
		VAULTED: 'Name nur geschützt: Öffnen braucht einen Grund und wird vermerkt',
		NAMED: 'Name offen für alle Konfliktmanager:innen'
	},
	name: 'Name',
	contact: 'Telefon oder E-Mail',
	printCode: 'Die Person möchte einen Rückmeldecode',
	printCodeHint: 'Mit dem Code kann sie Antworten im Postfach abholen. Er wird nur einmal gezeigt.',
	save: 'Meldung speichern',
	savedTitle: 'Die Meldung ist aufgenommen',
	code: 'Rückmeldecode für die Person',
	codeHint: 'Geben Sie diesen Code jetzt weiter oder drucken Sie die Seite. Er wird nicht noch einmal gezeigt.',
	open: 'Zur Meldung',
	another: 'Noch eine Meldung aufnehmen',
	errors: {
		'danger-first': 'Bitte fragen Sie zuerst, ob jemand in Gefahr ist.',
		'identity-missing': 'Bitte tragen Sie Name oder Kontakt ein – oder wählen Sie „Kein Name“.'
	} as Record<string, string>
};
const en: typeof de = {
	title: 'Take in a report',
	lead: 'For phone, visit, letter, e-mail and own observation. Write down the words of the person, not your interpretation.',
	channel: 'How did it reach you?',
	receivedOn: 'When?',
	receivedOnHint: 'Deadlines count from this day.',
	text: 'What was said or observed?',
	place: 'Place',
	area: 'Area',
	topic: 'Topic',
	sinceDay: 'Since when?',
	wish: 'What does the person want?',
	language: 'Language of the person',
	callback: 'When can they be reached?',
	identity: 'Name of the person',
	identityHint: 'Name and contact are stored encrypted.',
	identityNames: {
		ANONYMOUS: 'No name',
		VAULTED: 'Protected name: opening it needs a reason and is noted',
		NAMED: 'Name open to all conflict managers'
	},
	name: 'Name',
	contact: 'Telephone or e-mail',
	printCode: 'The person would like a receipt code',
	printCodeHint: 'With the code they can fetch answers from the postbox. It is shown only once.',
	save: 'Save report',
	savedTitle: 'The report has been taken in',
	code: 'Receipt code for the person',
	codeHint: 'Hand on this code now or print the page. It will not be shown again.',
	open: 'To the report',
	another: 'Take in another report',
	errors: {
		'danger-first': 'Please ask first whether anybody is in danger.',
		'identity-missing': 'Please enter name or contact – or choose "No name".'
	}
};
/** Words of the staff intake. */
export const takeTexts: OfficeTexts<typeof de> = { de, en };
