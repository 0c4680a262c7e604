import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { PackageField } from '../domain/hand-over.ts';

type Texts = {
	readonly title: string;
	readonly intro: string;
	readonly tenant: string;
	readonly noTenant: string;
	readonly authority: string;
	readonly authorityHint: string;
	readonly fields: string;
	readonly fieldsHint: string;
	readonly fieldWords: Readonly<Record<PackageField, string>>;
	readonly note: string;
	readonly noteHint: string;
	readonly reason: string;
	readonly submit: string;
	readonly earlier: string;
	readonly open: string;
	readonly accepted: string;
	readonly refused: string;
	readonly offers: string;
	readonly offersIntro: string;
	readonly offersEmptyTitle: string;
	readonly offersEmptyText: string;
	readonly from: (tenant: string, day: string) => string;
	readonly accept: string;
	readonly refuse: string;
	readonly toCase: string;
	readonly problems: Readonly<Record<string, string>>;
};

const de: Texts = {
	title: 'Fall abgeben',
	intro:
		'Weitergegeben wird nur, was Sie hier ankreuzen und schreiben. Beteiligte, Notizen, Termine und alles andere in der Akte bleiben bei Ihnen.',
	tenant: 'An welche Kommune?',
	noTenant: 'an keine Kommune, sondern an eine andere Stelle',
	authority: 'An welche andere Stelle?',
	authorityHint: 'Zum Beispiel Schiedsamt oder Polizei. Die Übergabe selbst machen Sie außerhalb des Programms.',
	fields: 'Was darf die andere Kommune lesen?',
	fieldsHint: 'Der Titel geht immer mit.',
	fieldWords: {
		title: 'Titel',
		summary: 'Kurzbeschreibung',
		presentingIssue: 'Anlass',
		underlyingIssue: 'Kern',
		topics: 'Themen',
		placeText: 'Ort',
		level: 'Reichweite'
	},
	note: 'Was soll die andere Kommune außerdem wissen?',
	noteHint: 'Ohne Namen. Klären Sie vorher, was die Beteiligten weitergeben lassen.',
	reason: 'Warum geben Sie den Fall ab?',
	submit: 'Fall abgeben',
	earlier: 'Bisherige Abgaben',
	open: 'noch ohne Antwort',
	accepted: 'angenommen',
	refused: 'abgelehnt',
	offers: 'Angebotene Fälle',
	offersIntro: 'Andere Kommunen möchten diese Fälle an Sie abgeben. Sie lesen genau das, was dort freigegeben wurde.',
	offersEmptyTitle: 'Zurzeit ist Ihnen kein Fall angeboten',
	offersEmptyText: 'Wenn eine andere Kommune einen Fall an Sie abgibt, steht er hier.',
	from: (tenant, day) => `Von ${tenant}, ${day}`,
	accept: 'Annehmen und als neuen Fall anlegen',
	refuse: 'Ablehnen',
	toCase: 'Zum Fall',
	problems: {
		required: 'Bitte begründen Sie die Abgabe.',
		'target-missing': 'Bitte wählen Sie eine Kommune oder nennen Sie eine andere Stelle.',
		'target-unknown': 'Diese Kommune nimmt hier keine Fälle an.',
		'lead-only': 'Das kann nur die Fallverantwortung.',
		'not-possible-now': 'Dieser Schritt ist im jetzigen Stand nicht möglich.'
	}
};

const en: Texts = {
	title: 'Hand the case over',
	intro:
		'Only what you tick and write here is passed on. People involved, notes, sessions and everything else in the file stay with you.',
	tenant: 'To which municipality?',
	noTenant: 'to no municipality but to another body',
	authority: 'To which other body?',
	authorityHint:
		'For example the arbitration office or the police. The hand-over itself happens outside this programme.',
	fields: 'What may the other municipality read?',
	fieldsHint: 'The title always goes along.',
	fieldWords: {
		title: 'Title',
		summary: 'Short description',
		presentingIssue: 'Occasion (Anlass)',
		underlyingIssue: 'Core (Kern)',
		topics: 'Topics',
		placeText: 'Place',
		level: 'Reach'
	},
	note: 'What else should the other municipality know?',
	noteHint: 'Without names. Clarify first what the people involved allow to be passed on.',
	reason: 'Why do you hand the case over?',
	submit: 'Hand the case over',
	earlier: 'Earlier hand-overs',
	open: 'no answer yet',
	accepted: 'accepted',
	refused: 'refused',
	offers: 'Cases offered to us',
	offersIntro: 'Other municipalities want to hand these cases over to you. You read exactly what was released there.',
	offersEmptyTitle: 'No case is offered to you at present',
	offersEmptyText: 'When another municipality hands a case over to you, it will stand here.',
	from: (tenant, day) => `From ${tenant}, ${day}`,
	accept: 'Accept and open as a new case',
	refuse: 'Refuse',
	toCase: 'To the case',
	problems: {
		required: 'Please give a reason for the hand-over.',
		'target-missing': 'Please choose a municipality or name another body.',
		'target-unknown': 'This municipality takes no cases here.',
		'lead-only': 'Only the case lead can do this.',
		'not-possible-now': 'This step is not possible in the present state.'
	}
};

/** Words of handing a case over and of taking one. */
export const handOverTexts: OfficeTexts<Texts> = { de, en };
