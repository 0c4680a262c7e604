import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	title: 'Signal geben',
	lead: 'Eine Minute, keine Namen. Die Konfliktmanager:innen schauen hin und melden sich, wenn sie etwas brauchen.',
	danger: 'Ist gerade jemand in Gefahr?',
	dangerHint: 'Dann rufen Sie zuerst an: Polizei 110, Feuerwehr und Rettung 112. Das Signal hat Zeit.',
	dangerHintAt: 'Dann rufen Sie zuerst an: Polizei 133, Rettung 144, Euro-Notruf 112. Das Signal hat Zeit.',
	no: 'Nein',
	yes: 'Ja, wir haben Hilfe gerufen oder tun es jetzt',
	place: 'Wo?',
	placeHint: 'Zum Beispiel: Schulhof, Bushaltestelle Nordring, Unterkunft',
	area: 'Gebiet',
	topic: 'Worum geht es?',
	text: 'Was ist passiert?',
	textHint: 'Zwei, drei Sätze. Bitte keine Namen, keine Klassen, keine Adressen von Menschen.',
	intensity: 'Wie angespannt ist es?',
	namesNobody: 'ohne Personenbezug: Niemand ist aus meinem Text zu erkennen',
	namesNobodyHint:
		'Wer einer Schweigepflicht unterliegt (§ 203 StGB, zum Beispiel Schulsozialarbeit), darf ohne Einwilligung nichts weitergeben, woran eine Person erkennbar ist. Ein Signal ohne Personenbezug ist erlaubt.',
	send: 'Signal senden',
	hintTitle: 'Steht vielleicht ein Name im Text?',
	hint: 'Der Text sieht so aus, als könnte man eine Person erkennen. Bitte schauen Sie noch einmal hin. Ihr Text ist nicht gespeichert.',
	sendAnyway: 'Es ist kein Name – trotzdem senden',
	sent: 'Danke. Das Signal ist angekommen.',
	own: 'Was aus meinen Signalen wurde',
	ownHint: 'Sie sehen nur Ihre eigenen Signale und nur den Stand.',
	noneTitle: 'Noch kein Signal von Ihnen',
	none: 'Sobald Sie eines geben, steht hier, was daraus wurde.',
	reference: 'Kennung',
	state: 'Stand',
	day: 'Tag',
	errors: {
		'danger-first': 'Bitte beantworten Sie zuerst, ob jemand in Gefahr ist.'
	} as Record<string, string>
};
const en: typeof de = {
	title: 'Give a signal',
	lead: 'One minute, no names. The conflict managers will look and come back to you if they need anything.',
	danger: 'Is anybody in danger right now?',
	dangerHint: 'Then call first: police 110, fire and rescue 112. The signal can wait.',
	dangerHintAt: 'Then call first: police 133, rescue 144, European emergency number 112. The signal can wait.',
	no: 'No',
	yes: 'Yes, we have called for help or are doing so now',
	place: 'Where?',
	placeHint: 'For example: school yard, bus stop Nordring, accommodation',
	area: 'Area',
	topic: 'What is it about?',
	text: 'What happened?',
	textHint: 'Two or three sentences. Please no names, no school classes, no addresses of people.',
	intensity: 'How tense is it?',
	namesNobody: 'without personal reference: nobody can be recognised from my text',
	namesNobodyHint:
		'Whoever is bound by professional secrecy (§ 203 StGB, for example school social work) may not pass on anything by which a person can be recognised without consent. A signal without personal reference is allowed.',
	send: 'Send signal',
	hintTitle: 'Could there be a name in the text?',
	hint: 'The text looks as if a person could be recognised. Please look again. Your text is not saved.',
	sendAnyway: 'It is not a name – send anyway',
	sent: 'Thank you. The signal has arrived.',
	own: 'What became of my signals',
	ownHint: 'You see only your own signals and only their state.',
	noneTitle: 'No signal from you yet',
	none: 'As soon as you give one, you will see here what became of it.',
	reference: 'Reference',
	state: 'State',
	day: 'Day',
	errors: { 'danger-first': 'Please answer first whether anybody is in danger.' }
};
/** Words of the quick signal. */
export const signalTexts: OfficeTexts<typeof de> = { de, en };
