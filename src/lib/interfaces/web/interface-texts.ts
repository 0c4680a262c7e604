import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { OperationId } from './operations.ts';

type Texts = {
	readonly title: string;
	readonly intro: string;
	readonly address: string;
	readonly description: string;
	readonly operations: string;
	readonly call: string;
	readonly does: string;
	readonly needs: string;
	readonly operationTexts: Record<OperationId, string>;
	readonly example: string;
	readonly exampleText: string;
	readonly examplePlace: string;
	readonly receipt: string;
	readonly open311: string;
	readonly open311Text: string;
	readonly rules: string;
	readonly ruleTexts: readonly string[];
};

const de: Texts = {
	title: 'Anleitung für andere Programme',
	intro:
		'Diese Seite ist für Menschen, die ein anderes Programm mit KoKo verbinden. Sie brauchen einen Zugangsschlüssel, den Ihre Administration ausstellt.',
	address: 'Adresse',
	description: 'Beschreibung für Maschinen',
	operations: 'Was ein Programm tun kann',
	call: 'Aufruf',
	does: 'Was geschieht',
	needs: 'Nötige Erlaubnis',
	operationTexts: {
		listReports: 'Gibt Meldungen, die neuesten zuerst, ohne ihre Texte.',
		createReport: 'Übergibt eine Meldung.',
		readReport: 'Gibt eine Meldung mit ihrem Text; nie einen Namen oder Kontakt.',
		listCases: 'Gibt Eckdaten der Fälle, von denen alle im Konfliktmanagement wissen dürfen.',
		readCase: 'Gibt die Eckdaten eines solchen Falls.',
		listTopics: 'Gibt die Themen.',
		listAreas: 'Gibt die Bezirke.'
	},
	example: 'Beispiel: eine Meldung übergeben',
	exampleText: 'Im Hof gibt es jeden Abend Streit um die Musik.',
	examplePlace: 'Hof hinter dem Kiosk',
	receipt:
		'Die Antwort enthält den Rückmeldecode. Zeigen Sie ihn der meldenden Person: Nur damit erreicht sie das Postfach ihrer Meldung.',
	open311: 'Mängelmelder mit Open311',
	open311Text:
		'Ein Mängelmelder, der Open311 GeoReport v2 spricht, übergibt Meldungen unter dieser Adresse. Als api_key dient ein Zugangsschlüssel. Er erfährt später nur den Stand der eigenen Meldungen, nie einen Text.',
	rules: 'Gut zu wissen',
	ruleTexts: [
		'Der Idempotency-Key ist für jede Meldung neu. Wird ein Aufruf mit demselben Schlüssel wiederholt, entsteht keine zweite Meldung.',
		'Listen kommen in Seiten. Senden Sie den Wert aus „next“ als „after“, bis er leer ist.',
		'Fehler kommen als application/problem+json (RFC 9457) und sagen, welcher Wert nicht passt.',
		'Bei zu vielen Aufrufen sagt Retry-After, wie viele Sekunden zu warten ist.',
		'Cookies nimmt die Schnittstelle nicht an. Welche Meldungen und Fälle ein Programm liest oder übergibt, steht im Protokoll.'
	]
};

const en: Texts = {
	title: 'Guide for other programmes',
	intro:
		'This page is for people who connect another programme with KoKo. You need an access token, which your administration issues.',
	address: 'Address',
	description: 'Description for machines',
	operations: 'What a programme can do',
	call: 'Call',
	does: 'What happens',
	needs: 'Needed permission',
	operationTexts: {
		listReports: 'Gives reports, newest first, without their texts.',
		createReport: 'Hands over a report.',
		readReport: 'Gives one report with its text; never a name or contact.',
		listCases: 'Gives facts of the cases that everybody in conflict management may know of.',
		readCase: 'Gives the facts of one such case.',
		listTopics: 'Gives the topics.',
		listAreas: 'Gives the districts.'
	},
	example: 'Example: hand over a report',
	exampleText: 'Every evening there is a quarrel about the music in the yard.',
	examplePlace: 'Yard behind the kiosk',
	receipt:
		'The answer holds the receipt code. Show it to the person who reported: it is their only way to the postbox of the report.',
	open311: 'Issue apps with Open311',
	open311Text:
		'An issue app that speaks Open311 GeoReport v2 hands over reports at this address. An access token serves as api_key. Later it learns only where its own reports stand, never a text.',
	rules: 'Good to know',
	ruleTexts: [
		'The Idempotency-Key is new for each report. A call repeated with the same key makes no second report.',
		'Lists come in pages. Send the value of “next” as “after” until it is empty.',
		'Errors come as application/problem+json (RFC 9457) and say which value does not fit.',
		'After too many calls, Retry-After says how many seconds to wait.',
		'The interface takes no cookies. Which reports and cases a programme reads or hands over stands in the access log.'
	]
};

/** Words of the guide for other programmes. */
export const interfaceTexts: OfficeTexts<Texts> = { de, en };
