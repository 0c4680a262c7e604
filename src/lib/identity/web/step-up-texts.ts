import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	title: 'Bitte bestätigen Sie, dass Sie es sind',
	intro:
		'Was Sie gerade tun wollen, betrifft besonders geschützte Dinge. Darum fragen wir noch einmal nach dem zweiten Faktor. Die Bestätigung gilt zehn Minuten.',
	label: 'Code aus der App',
	hint: 'Der sechsstellige Code, der in Ihrer Authenticator-App bei KoKo steht. Wiederherstellungscodes gelten hier nicht.',
	submit: 'Bestätigen',
	back: 'Zurück, ohne zu bestätigen',
	demoTitle: 'In der Demo gibt es keine App',
	demoText: 'Die erfundenen Personen haben kein Telefon. Im echten Betrieb geben Sie hier einen Code ein.',
	demoSubmit: 'Ohne Code bestätigen',
	fresh: 'Sie haben sich gerade bestätigt.',
	goOn: 'Weiter',
	kept: 'Danke, Sie sind bestätigt. Ihre Eingaben stehen noch im Formular. Bitte senden Sie es jetzt noch einmal ab.',
	errors: { 'no-demo': 'Bitte geben Sie einen Code ein.' } as Record<string, string>
};

const en: typeof de = {
	title: 'Please confirm that it is you',
	intro:
		'What you are about to do concerns things under special protection. So we ask for your second factor once more. The confirmation lasts ten minutes.',
	label: 'Code from the app',
	hint: 'The six-digit code your authenticator app shows for KoKo. Recovery codes do not count here.',
	submit: 'Confirm',
	back: 'Go back without confirming',
	demoTitle: 'There is no app in the demo',
	demoText: 'The invented people have no phone. In real use you enter a code here.',
	demoSubmit: 'Confirm without a code',
	fresh: 'You have just confirmed.',
	goOn: 'Continue',
	kept: 'Thank you, you are confirmed. What you typed is still in the form. Please send it once more now.',
	errors: { 'no-demo': 'Please enter a code.' }
};

/** Words of the page that asks for the second factor again. */
export const stepUpTexts: OfficeTexts<typeof de> = { de, en };
