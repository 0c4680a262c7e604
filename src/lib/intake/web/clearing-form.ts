import { z } from 'zod';
import type { OfficeTexts } from '../../platform/pure/language.ts';
import { optionalId, optionalText, requiredText, ticked } from '../../platform/pure/form.ts';
import { clearingResultField, optionalDay, versionField } from './report-forms.ts';

/**
 * The decision form. Words of the case (level, scope …) come from the cases module, so the route hands them in:
 * this module's web part knows only its own words.
 */
export const clearingForm = (words: {
	readonly questions: readonly string[];
	readonly levels: readonly [string, ...string[]];
	readonly scopes: readonly [string, ...string[]];
	readonly intensities: readonly [string, ...string[]];
	readonly visibilities: readonly [string, ...string[]];
}) =>
	z.object({
		...Object.fromEntries(words.questions.map((question) => [questionField(question), optionalText(2000)])),
		version: versionField,
		result: clearingResultField,
		reason: requiredText(4000),
		nextStep: optionalText(1000),
		caseId: optionalText(36),
		title: optionalText(200),
		presentingIssue: optionalText(2000),
		level: z.enum(words.levels).catch(words.levels[0]),
		scope: z.enum(words.scopes).catch(words.scopes[0]),
		intensity: z.enum(words.intensities).catch(words.intensities[0]),
		visibility: z.enum(words.visibilities).catch(words.visibilities[0]),
		concernedUnits: z.array(z.string().regex(/^[0-9a-f-]{36}$/, { error: 'invalid' })).default([]),
		leadId: optionalId,
		referralTargetId: optionalId,
		passesIdentity: ticked,
		hasConsent: ticked,
		reviewOn: optionalDay
	});

export const questionField = (question: string): string => `q_${question}`;
/** Value of the choice "open a new case" beside the list of open ones. */
export const newCaseChoice = 'new';

const de = {
	title: 'Clearing',
	back: 'Zur Meldung',
	reportText: 'Text der Meldung',
	stepDanger: 'Schritt 1 von 3: Gefährdungsprüfung',
	stepDecide: 'Schritt 2 von 3: Klären und entscheiden',
	stepFeedback: 'Schritt 3 von 3: Rückmeldung an die meldende Person',
	dangerFirst: 'Ohne Gefährdungsprüfung kann nichts entschieden werden.',
	saveDanger: 'Gefährdungsprüfung speichern',
	dangerStored: 'Die Gefährdungsprüfung ist gespeichert.',
	dangerFound: 'Gefahr erkannt. Veranlasst wurde:',
	noDanger: 'Keine Gefahr erkannt',
	again: 'Gefährdungsprüfung wiederholen',
	checklist: 'Zwölf Fragen für das Clearing',
	checklistHint: 'Stichworte genügen. Bitte ohne Namen. Leere Felder sind erlaubt.',
	result: 'Ergebnis',
	reason: 'Begründung (nur für das Team)',
	reasonHint: 'Die meldende Person liest diesen Text nicht.',
	nextStep: 'Nächster Schritt',
	accept: 'Wenn Sie annehmen',
	acceptHint: 'Nur ausfüllen, wenn es ein Fall wird.',
	case: 'Welcher Fall?',
	newCase: 'Einen neuen Fall anlegen',
	caseTitle: 'Titel des neuen Falls',
	caseTitleHint: 'Ort und Anlass, keine Namen. Zum Beispiel: „Lärm im Innenhof Kanalstraße“.',
	presentingIssue: 'Anlass: Woran hängt der Konflikt?',
	level: 'Ebene',
	scope: 'Bereich',
	intensity: 'Intensität',
	visibility: 'Wer darf den Fall sehen?',
	units: 'Betroffene Fachbereiche (bei Fällen in der Verwaltung)',
	unitsHint: 'Wer einen dieser Fachbereiche leitet, sieht den Fall nicht – egal, welche Rolle die Person sonst hat.',
	lead: 'Wer führt den Fall?',
	leadHint: 'Einen Fall in der Verwaltung führt zuerst, wer ihn anlegt.',
	refer: 'Wenn Sie weiterleiten',
	referralTarget: 'An welche Stelle?',
	noTargets: 'Der Katalog der Stellen ist noch leer. Legen Sie Stellen in der Verwaltung an.',
	passesIdentity: 'Name und Kontakt gehen mit',
	hasConsent: 'Die meldende Person hat dem zugestimmt',
	observe: 'Wenn Sie beobachten',
	reviewOn: 'Wann schauen Sie wieder hin?',
	decide: 'Entscheidung speichern',
	decided: 'Die Entscheidung ist gespeichert. Jetzt fehlt nur noch die Rückmeldung.',
	feedbackHint:
		'Entwurf aus Ihrer Entscheidung, in der Sprache der Meldung. Bitte lesen und anpassen. Schreiben Sie nichts, was andere Beteiligte verrät.',
	feedbackText: 'Rückmeldung',
	feedbackLanguage: 'Sprache der Rückmeldung',
	sendFeedback: 'Rückmeldung senden',
	doneTitle: 'Das Clearing ist abgeschlossen',
	done: 'Die Rückmeldung ist gegeben. Sie liegt im Postfach der meldenden Person.',
	withdrawn: 'Die meldende Person hat die Meldung zurückgezogen. Es gibt nichts mehr zu entscheiden.',
	errors: {
		'consent-missing': 'Name und Kontakt dürfen nur mit, wenn die meldende Person zugestimmt hat.',
		'danger-not-checked': 'Bitte zuerst die Gefährdungsprüfung speichern.',
		'day-in-past': 'Bitte wählen Sie einen Tag nach heute.',
		'own-unit-concerned': 'Sie leiten einen betroffenen Fachbereich. Diesen Fall muss jemand anderes anlegen.',
		'title-missing': 'Der neue Fall braucht einen Titel mit mindestens drei Zeichen.',
		'title-name': 'Der Titel sieht aus, als stünde ein Name darin. Bitte ändern Sie ihn.',
		'unfilled-part': 'Im Entwurf steht noch eine Stelle in eckigen Klammern. Bitte schreiben Sie dort den Grund hin.',
		'changed-meanwhile':
			'Jemand hat die Meldung inzwischen geändert. Ihre Angaben sind noch da – bitte vergleichen Sie sie mit der Meldung und speichern Sie noch einmal.',
		'not-possible-now': 'Die Meldung ist schon entschieden oder zurückgezogen.'
	} as Record<string, string>,
	questions: {
		DANGER: '1. Gefahr? Was ergab die Prüfung?',
		OWN_WORDS: '2. Worum geht es in den Worten der meldenden Person?',
		INVOLVED: '3. Wer ist beteiligt, wer betroffen, wer fehlt? (Funktionen, keine Namen)',
		TRIED: '4. Was wurde schon versucht?',
		PENDING: '5. Läuft ein Verfahren? (Gericht, Schiedsamt, Polizei, Disziplinar-, Vergabe-, Bauverfahren)',
		OWN_PART: '6. Sind wir selbst Partei oder befangen?',
		NEGOTIABLE: '7. Ist es verhandelbar oder eine Normfrage?',
		COMPETENT: '8. Wer ist zuständig, wer müsste beauftragen?',
		WISH: '9. Was wünscht die meldende Person, was darf weitergegeben werden?',
		LANGUAGE: '10. Welche Sprache, welche Barrieren?',
		SIMILAR: '11. Gibt es ähnliche Signale?',
		RESULT: '12. Ergebnis, nächster Schritt, Datum?'
	} as Record<string, string>
};
const en: typeof de = {
	title: 'Clearing',
	back: 'To the report',
	reportText: 'Text of the report',
	stepDanger: 'Step 1 of 3: danger check',
	stepDecide: 'Step 2 of 3: clarify and decide',
	stepFeedback: 'Step 3 of 3: feedback to the reporter',
	dangerFirst: 'Nothing can be decided without a danger check.',
	saveDanger: 'Save danger check',
	dangerStored: 'The danger check is saved.',
	dangerFound: 'Danger found. What was done:',
	noDanger: 'No danger found',
	again: 'Repeat the danger check',
	checklist: 'Twelve questions for clearing',
	checklistHint: 'Keywords are enough. Please no names. Fields may stay empty.',
	result: 'Result',
	reason: 'Reason (for the team only)',
	reasonHint: 'The reporter does not read this text.',
	nextStep: 'Next step',
	accept: 'If you accept',
	acceptHint: 'Fill in only if it becomes a case.',
	case: 'Which case?',
	newCase: 'Open a new case',
	caseTitle: 'Title of the new case',
	caseTitleHint: 'Place and issue, no names. For example: "Noise in the yard, Kanalstraße".',
	presentingIssue: 'Presenting issue: what is the conflict tied to?',
	level: 'Level',
	scope: 'Scope',
	intensity: 'Intensity',
	visibility: 'Who may see the case?',
	units: 'Units concerned (for cases inside the administration)',
	unitsHint: 'Whoever heads one of these units does not see the case, whatever other role they have.',
	lead: 'Who leads the case?',
	leadHint: 'A case inside the administration is first led by whoever opens it.',
	refer: 'If you refer',
	referralTarget: 'To which body?',
	noTargets: 'The catalogue of bodies is still empty. Add bodies in the administration.',
	passesIdentity: 'Name and contact are passed on',
	hasConsent: 'The reporter has agreed to that',
	observe: 'If you observe',
	reviewOn: 'When will you look again?',
	decide: 'Save decision',
	decided: 'The decision is saved. Only the feedback is missing now.',
	feedbackHint:
		'Draft from your decision, in the language of the report. Please read and adapt it. Write nothing that gives other people away.',
	feedbackText: 'Feedback',
	feedbackLanguage: 'Language of the feedback',
	sendFeedback: 'Send feedback',
	doneTitle: 'Clearing is complete',
	done: 'Feedback has been given. It waits in the postbox of the reporter.',
	withdrawn: 'The reporter has withdrawn the report. There is nothing left to decide.',
	errors: {
		'consent-missing': 'Name and contact may be passed on only if the reporter has agreed.',
		'danger-not-checked': 'Please save the danger check first.',
		'day-in-past': 'Please choose a day after today.',
		'own-unit-concerned': 'You head a unit concerned. Somebody else has to open this case.',
		'title-missing': 'The new case needs a title of at least three characters.',
		'title-name': 'The title looks as if it held a name. Please change it.',
		'unfilled-part': 'The draft still has a part in square brackets. Please write the reason there.',
		'changed-meanwhile':
			'Somebody has changed the report in the meantime. What you entered is still here – please compare it with the report and save again.',
		'not-possible-now': 'The report has already been decided or withdrawn.'
	},
	questions: {
		DANGER: '1. Danger? What did the check show?',
		OWN_WORDS: '2. What is it about in the words of the reporter?',
		INVOLVED: '3. Who is involved, who is affected, who is missing? (functions, no names)',
		TRIED: '4. What has been tried?',
		PENDING: '5. Is a procedure running? (court, arbitration, police, disciplinary, procurement, building)',
		OWN_PART: '6. Are we a party ourselves or biased?',
		NEGOTIABLE: '7. Is it negotiable or a question of norms?',
		COMPETENT: '8. Who is competent, who would have to commission it?',
		WISH: '9. What does the reporter want, what may be passed on?',
		LANGUAGE: '10. Which language, which barriers?',
		SIMILAR: '11. Are there similar signals?',
		RESULT: '12. Result, next step, date?'
	}
};
/** Words of the clearing page. */
export const clearingTexts: OfficeTexts<typeof de> = { de, en };
