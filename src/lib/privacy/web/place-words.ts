import type { OfficeTexts } from '../../platform/pure/language.ts';

const de: Record<string, string> = {
	'intake.reports': 'Meldung',
	'intake.messages': 'Nachricht zu einer Meldung',
	'intake.identity_openings': 'Grund der Öffnung einer Identität',
	'intake.imports': 'Eingelesene Tabelle',
	'intake.vaulted_identities': 'Identität der meldenden Person',
	'cases.conflict_cases': 'Fall',
	'cases.case_notes': 'Fallnotiz',
	'cases.committee_papers': 'Vorlage für ein Gremium',
	'cases.actors': 'Beteiligte in einem Fall',
	'cases.sessions': 'Termin in einem Fall',
	'cases.tasks': 'Aufgabe in einem Fall',
	'cases.process_decisions': 'Wahl des Verfahrens',
	'cases.mandates': 'Auftrag',
	'cases.agreements': 'Vereinbarung',
	'cases.agreement_points': 'Punkt einer Vereinbarung',
	'cases.agreement_checks': 'Prüfung einer Vereinbarung',
	'cases.lessons': 'Lehre aus einem Fall',
	'cases.hand_overs': 'Abgabe eines Falls',
	'cases.case_phases': 'Phase eines Falls',
	'cases.danger_checks': 'Gefährdungsprüfung',
	'cases.clearing_decisions': 'Entscheidung im Clearing',
	'cases.referral_targets': 'Verweisstelle',
	'analysis.escalation_assessments': 'Einschätzung der Eskalation',
	'measures.measures': 'Maßnahme',
	'identity.memberships': 'Person im Team',
	'notifications.outbox': 'E-Mail im Postausgang',
	'privacy.request_findings': 'Fundstelle einer Anfrage',
	'privacy.data_subject_requests': 'Anfrage einer Person',
	'privacy.information_requests': 'Informationsbegehren',
	'privacy.breaches': 'Datenpanne',
	'privacy.retention_holds': 'Sperre',
	'privacy.archive_offers': 'Anbietung an das Archiv'
};

const en: Record<string, string> = {
	'intake.reports': 'Report',
	'intake.messages': 'Message on a report',
	'intake.identity_openings': 'Reason of opening an identity',
	'intake.imports': 'Imported table',
	'intake.vaulted_identities': 'Identity of the reporting person',
	'cases.conflict_cases': 'Case',
	'cases.case_notes': 'Case note',
	'cases.committee_papers': 'Paper for a committee',
	'cases.actors': 'Party in a case',
	'cases.sessions': 'Session of a case',
	'cases.tasks': 'Task of a case',
	'cases.process_decisions': 'Choice of method',
	'cases.mandates': 'Mandate',
	'cases.agreements': 'Agreement',
	'cases.agreement_points': 'Point of an agreement',
	'cases.agreement_checks': 'Check of an agreement',
	'cases.lessons': 'Lesson of a case',
	'cases.hand_overs': 'Hand-over of a case',
	'cases.case_phases': 'Phase of a case',
	'cases.danger_checks': 'Danger check',
	'cases.clearing_decisions': 'Clearing decision',
	'cases.referral_targets': 'Place to refer to',
	'analysis.escalation_assessments': 'Escalation estimate',
	'measures.measures': 'Measure',
	'identity.memberships': 'Person of the team',
	'notifications.outbox': 'E-mail in the outbox',
	'privacy.request_findings': 'Finding of a request',
	'privacy.data_subject_requests': 'Request of a person',
	'privacy.information_requests': 'Information request',
	'privacy.breaches': 'Data breach',
	'privacy.retention_holds': 'Hold',
	'privacy.archive_offers': 'Offer to the archive'
};

/** What a table is called among people. */
export const placeWords: OfficeTexts<Record<string, string>> = { de, en };

/** The word for `schema.table.column` or `schema.table`. */
export const placeText = (place: string, words: Readonly<Record<string, string>>): string =>
	words[place.split('.').slice(0, 2).join('.')] ?? place;
