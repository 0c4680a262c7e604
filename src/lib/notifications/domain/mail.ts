import type { OfficeLanguage } from '../../platform/pure/language.ts';

/** Mails of the office; what a reporter gets has no values at all (reporter-mail.ts, and acknowledgements of the mailroom). */
export const officeTemplates = ['notice', 'invitation', 'password-reset'] as const;
export type OfficeTemplate = (typeof officeTemplates)[number];
export type MailTemplate = OfficeTemplate | 'reporter-news' | 'mail-receipt';

/** What may stand in a mail beside its fixed words: names of the tenant and of the recipient, nothing of any case. */
export type MailValues = { readonly tenant?: string; readonly name?: string; readonly invitedBy?: string };

export type Mail = { readonly subject: string; readonly text: string };
type Writer = (values: MailValues, link: string) => Mail;

const greetingDe = ({ name }: MailValues): string => (name ? `Guten Tag ${name},` : 'Guten Tag,');
const greetingEn = ({ name }: MailValues): string => (name ? `Hello ${name},` : 'Hello,');
const paragraphs = (...lines: string[]): string => lines.filter(Boolean).join('\n\n') + '\n';

const writers: Record<OfficeTemplate, Record<OfficeLanguage, Writer>> = {
	notice: {
		de: (values, link) => ({
			subject: 'KoKo: Es gibt etwas Neues',
			text: paragraphs(
				greetingDe(values),
				'es gibt etwas Neues für Sie. Zum Schutz der Menschen, um die es geht, steht der Inhalt nicht in dieser Mail. Sie lesen ihn hier, nachdem Sie sich angemeldet haben:',
				link,
				values.tenant ?? ''
			)
		}),
		en: (values, link) => ({
			subject: 'KoKo: There is something new',
			text: paragraphs(
				greetingEn(values),
				'there is something new for you. To protect the people concerned, this mail does not hold the content. You can read it here after signing in:',
				link,
				values.tenant ?? ''
			)
		})
	},
	invitation: {
		de: (values, link) => ({
			subject: `Einladung zu KoKo${values.tenant ? `, ${values.tenant}` : ''}`,
			text: paragraphs(
				greetingDe(values),
				`${values.invitedBy || 'Ihre Verwaltung'} lädt Sie ein, in KoKo mitzuarbeiten, der Plattform für kommunales Konfliktmanagement${values.tenant ? ` (${values.tenant})` : ''}.`,
				'Öffnen Sie diesen Link, wählen Sie ein Passwort und richten Sie den zweiten Faktor ein. Der Link gilt einmal und läuft ab:',
				link,
				'Wenn Sie diese Einladung nicht erwartet haben, tun Sie nichts; dann geschieht auch nichts.'
			)
		}),
		en: (values, link) => ({
			subject: `Invitation to KoKo${values.tenant ? `, ${values.tenant}` : ''}`,
			text: paragraphs(
				greetingEn(values),
				`${values.invitedBy || 'Your administration'} invites you to work with KoKo, the platform for municipal conflict management${values.tenant ? ` (${values.tenant})` : ''}.`,
				'Open this link, choose a password and set up the second factor. The link works once and expires:',
				link,
				'If you did not expect this invitation, do nothing; then nothing will happen.'
			)
		})
	},
	'password-reset': {
		de: (values, link) => ({
			subject: 'KoKo: Neues Passwort wählen',
			text: paragraphs(
				greetingDe(values),
				'mit diesem Link wählen Sie ein neues Passwort. Er gilt einmal und läuft ab:',
				link,
				'Wenn Sie das nicht wollten, tun Sie nichts; Ihr Passwort bleibt, wie es ist.'
			)
		}),
		en: (values, link) => ({
			subject: 'KoKo: Choose a new password',
			text: paragraphs(
				greetingEn(values),
				'with this link you choose a new password. It works once and expires:',
				link,
				'If you did not want this, do nothing; your password stays as it is.'
			)
		})
	}
};

/** The words of one mail; `link` is the whole address. */
export const writeMail = (template: OfficeTemplate, values: MailValues, language: OfficeLanguage, link: string): Mail =>
	writers[template][language](values, link);
