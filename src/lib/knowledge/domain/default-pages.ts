import type { OfficeLanguage } from '../../platform/pure/language.ts';
import type { PageSlug } from './page.ts';

export type PageText = { readonly title: string; readonly body: string };
export type Publisher = { readonly name: string; readonly country: string };
type Writer = (publisher: Publisher) => PageText;

/** What a page says until the tenant writes its own text. */
export const defaultPage = (slug: PageSlug, language: OfficeLanguage, publisher: Publisher): PageText =>
	writers[slug][language](publisher);

const writers: Record<PageSlug, Record<OfficeLanguage, Writer>> = {
	impressum: {
		de: ({ name, country }) => ({
			title: 'Impressum',
			body: `# Verantwortlich für dieses Angebot
${name}

Die vollständige Anschrift, die Vertretungsberechtigten und die Aufsichtsbehörde stehen im Impressum der Hauptseite von ${name}. Diese Seite hat noch keinen eigenen Text; die Verwaltung kann ihn im Bereich „Verwaltung“ ergänzen.

# Rechtsgrundlage der Angaben
${country === 'AT' ? '§ 5 E-Commerce-Gesetz und § 25 Mediengesetz' : '§ 5 Digitale-Dienste-Gesetz und § 18 Medienstaatsvertrag'}

# Software
KoKo ist freie Software unter der EUPL 1.2.`
		}),
		en: ({ name, country }) => ({
			title: 'Imprint',
			body: `# Responsible for this service
${name}

The full address, the representatives and the supervisory authority are named in the imprint of the main website of ${name}. This page has no text of its own yet; the administration can add it in the area “Administration”.

# Legal basis of this information
${country === 'AT' ? 'Section 5 E-Commerce-Gesetz and section 25 Mediengesetz (Austria)' : 'Section 5 Digitale-Dienste-Gesetz and section 18 Medienstaatsvertrag (Germany)'}

# Software
KoKo is free software under the EUPL 1.2.`
		})
	},
	datenschutz: {
		de: ({ name, country }) => ({
			title: 'Datenschutz',
			body: `# Wer verantwortlich ist
${name} ist verantwortlich für die Daten auf dieser Seite. Die Kontaktdaten der oder des Datenschutzbeauftragten finden Sie im Impressum der Hauptseite.

# Was wir speichern, wenn Sie etwas melden
Wir speichern, was Sie uns schreiben, den Ort und die Zeit, Ihren Wunsch und die Dateien, die Sie mitschicken. Aus Bildern entfernen wir vorher alles, was die Kamera dazugeschrieben hat. Sie müssen Ihren Namen nicht nennen.

Wenn Sie Ihren Namen geschützt angeben, verschlüsseln wir ihn. Nur einzelne, namentlich bekannte Beschäftigte dürfen ihn öffnen, mit einem Grund, und jedes Öffnen wird festgehalten.

Wir speichern bei anonymen Meldungen keine Internetadresse (IP-Adresse). Wir nutzen keine Dienste von Dritten, keine Werbung und keine Auswertung Ihres Verhaltens.

# Cookies
Ohne Anmeldung setzen wir höchstens einen Cookie, der Ihre Sprache merkt. Wer sich als Beschäftigte:r anmeldet, bekommt einen Cookie für die Sitzung. Mehr Cookies gibt es nicht.

# Wozu und auf welcher Grundlage
Wir bearbeiten Konflikte in ${name}: Wir hören zu, klären, vermitteln und prüfen, ob Vereinbarungen halten. Grundlage ist unsere öffentliche Aufgabe (Art. 6 Abs. 1 Buchstabe e DSGVO)${country === 'AT' ? ' mit dem Recht des Landes' : ' mit dem Datenschutzgesetz des Landes'}; wo wir Sie fragen, Ihre Einwilligung (Art. 6 Abs. 1 Buchstabe a DSGVO). Eine Einwilligung können Sie jederzeit zurücknehmen.

# Wer es liest
Nur die Konfliktmanager:innen von ${name} lesen Meldungen. Einen Fall liest nur das Fallteam. Vorgesetzte lesen keine Fälle, die ihren eigenen Bereich betreffen. Wer einen Fall ansieht, steht im Zugriffsprotokoll.

# Wie lange wir es behalten
Diese Fristen gelten, wenn ${name} nichts anderes festlegt. Bevor eine Akte gelöscht wird, bieten wir sie dem zuständigen Archiv an, wenn das Gesetz es verlangt.

Hinweis ohne Fall: 12 Monate nach der Entscheidung, dann nur noch als Zahl (Regel R1).

Abgelehnte oder weitergeleitete Meldung: 6 Monate nach der Entscheidung (Regel R2).

Fallakte: 3 Jahre nach dem Ende des Jahres, in dem der Fall abgeschlossen wurde (Regel R3).

Geschützter Name: 6 Monate nach dem Abschluss (Regel R4).

Zugang mit dem Rückmeldecode: 90 Tage nach dem Abschluss (Regel R5).

Notizen aus einer Mediation: 30 Tage nach dem Ende der Mediation; nur die Mediator:innen können sie lesen (Regel R6). Eckdaten der Mediation: ${country === 'AT' ? '7 Jahre' : 'wie die Fallakte'} (Regel R7).

Vereinbarung: 3 Jahre nachdem sie erfüllt ist, oder wie vereinbart (Regel R8).

Krisenprotokoll: 10 Jahre (Regel R9). Beschlüsse und Maßnahmen: 10 Jahre (Regel R10).

Kursunterlagen: 5 Jahre, die Nummer eines Zertifikats 30 Jahre (Regel R11). Unterstützungserklärungen: bis zur Rücknahme, höchstens 2 Jahre nach dem Ende der Initiative (Regel R12).

Zugriffsprotokoll: 12 Monate, bei Zugriffen auf Fälle 3 Jahre (Regel R13).

Nicht ausgewählte Bewerbungen: 6 Monate nach der Entscheidung (Regel R14).

Persönliche Notizen der Beschäftigten: 30 Tage (Regel R15).

# Ihre Rechte
Sie können Auskunft verlangen, Falsches berichtigen lassen, Löschung oder Einschränkung verlangen und widersprechen. Mit Ihrem Rückmeldecode können Sie eine Meldung selbst zurückziehen. Sie können sich bei der Datenschutzaufsicht beschweren${country === 'AT' ? ' (Datenschutzbehörde, Wien)' : ' (die oder der Landesbeauftragte für Datenschutz)'}.`
		}),
		en: ({ name, country }) => ({
			title: 'Privacy',
			body: `# Who is responsible
${name} is responsible for the data on this site. You find how to reach the data-protection officer in the imprint of the main website.

# What we store when you report something
We store what you write, the place and time, what you wish for, and files you send. From pictures we first remove everything the camera added. You do not have to give your name.

If you give your name under protection, we encrypt it. Only individual staff members known by name may open it, with a reason, and every opening is recorded.

For anonymous reports we store no internet address (IP address). We use no third-party services, no advertising and no analysis of your behaviour.

# Cookies
Without signing in we set at most one cookie that remembers your language. Staff who sign in get one cookie for their session. There are no others.

# What for, and on which basis
We work on conflicts in ${name}: we listen, clarify, mediate and check whether agreements hold. The basis is our public task (Art. 6 (1) (e) GDPR) together with the law of the Land; where we ask you, your consent (Art. 6 (1) (a) GDPR). You can withdraw a consent at any time.

# Who reads it
Only the conflict managers of ${name} read reports. Only its team reads a case. Superiors do not read cases about their own unit. Whoever looks at a case is listed in the access log.

# How long we keep it
These periods apply unless ${name} sets others. Before a file is deleted, we offer it to the responsible archive where the law says so.

Signal without a case: 12 months after the decision, then only as a number (rule R1).

Report that was rejected or forwarded: 6 months after the decision (rule R2).

Case file: 3 years after the end of the year in which the case was closed (rule R3).

Protected name: 6 months after closing (rule R4).

Access with the receipt code: 90 days after closing (rule R5).

Notes from a mediation: 30 days after it ended; only the mediators can read them (rule R6). Key facts of the mediation: ${country === 'AT' ? '7 years' : 'as the case file'} (rule R7).

Agreement: 3 years after it was fulfilled, or as agreed (rule R8).

Crisis log: 10 years (rule R9). Decisions and measures: 10 years (rule R10).

Course records: 5 years, the number of a certificate 30 years (rule R11). Declarations of support: until withdrawn, at most 2 years after the initiative ended (rule R12).

Access log: 12 months, for access to cases 3 years (rule R13).

Applications that were not selected: 6 months after the decision (rule R14).

Private notes of staff: 30 days (rule R15).

# Your rights
You can ask for access, correction, erasure or restriction, and you can object. With your receipt code you can withdraw a report yourself. You can complain to the data-protection authority${country === 'AT' ? ' (Datenschutzbehörde, Vienna)' : ' of the Land'}.`
		})
	},
	barrierefreiheit: {
		de: ({ name }) => ({
			title: 'Erklärung zur Barrierefreiheit',
			body: `# Für wen diese Erklärung gilt
${name} möchte, dass alle Menschen diese Seiten benutzen können. Die Erklärung gilt für die öffentlichen Seiten und für den Arbeitsbereich der Beschäftigten in KoKo.

# Wie barrierefrei die Seiten sind
Die Seiten sind nach den Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA, gebaut. Sie funktionieren ohne JavaScript, nur mit der Tastatur, bei 200 Prozent Vergrößerung und ab 320 Pixeln Breite, hell und dunkel.

# Wie das geprüft wurde
Die Entwickler:innen prüfen die Seiten mit dem Programm axe. Ein Programm findet nur einen Teil der Barrieren. Eine Prüfung durch Menschen mit Behinderungen oder durch eine Prüfstelle hat noch nicht stattgefunden. Deshalb sagen wir nicht, dass alle Anforderungen erfüllt sind.

# Was noch fehlt
Videos in Deutscher Gebärdensprache gibt es noch nicht. Die Texte in Leichter Sprache wurden noch nicht von Menschen aus der Zielgruppe geprüft. Die Übersetzungen wurden noch nicht alle von Übersetzer:innen geprüft. PDF-Dateien, die andere Menschen mitschicken, sind oft nicht barrierefrei.

# Barriere melden
Haben Sie eine Barriere gefunden? Schreiben oder sagen Sie es ${name}; die Kontaktdaten stehen im Impressum. Wenn Sie keine gute Antwort bekommen, können Sie sich an die zuständige Schlichtungs- oder Beschwerdestelle Ihres Landes wenden.`
		}),
		en: ({ name }) => ({
			title: 'Accessibility statement',
			body: `# What this statement covers
${name} wants everybody to be able to use these pages. The statement covers the public pages and the working area of staff in KoKo.

# How accessible the pages are
The pages are built to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. They work without JavaScript, with the keyboard alone, at 200 per cent zoom and from a width of 320 pixels, light and dark.

# How this was tested
The developers test the pages with the program axe. A program finds only part of the barriers. No test by people with disabilities or by a testing body has taken place yet. Therefore we do not claim that every requirement is met.

# What is still missing
There are no videos in German Sign Language yet. The texts in Leichte Sprache have not yet been checked by people from the target group. Not all translations have been checked by translators. PDF files that other people send are often not accessible.

# Report a barrier
Have you found a barrier? Please write to or tell ${name}; you find the contact in the imprint. If you get no good answer, you can turn to the conciliation or complaints body of your Land.`
		})
	}
};
