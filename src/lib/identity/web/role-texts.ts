import type { Role } from '../../platform/pure/actor.ts';
import type { OfficeTexts } from '../../platform/pure/language.ts';

const de: Record<Role, string> = {
	FRONTLINE: 'Mitarbeitende im Dienst',
	CONFLICT_GUIDE: 'Konfliktlots:in',
	CONFLICT_MANAGER: 'Konfliktmanager:in',
	DEPARTMENT_HEAD: 'Leitung einer Einheit',
	STEERING_MEMBER: 'Mitglied der Steuerungsgruppe',
	COMMITTEE_READER: 'Mitlesende aus Rat oder Gremium',
	MEDIATOR: 'Mediator:in',
	CONSULTANT: 'Berater:in',
	INTERPRETER: 'Sprachmittler:in',
	STATE_COORDINATOR: 'Landeskoordination',
	PROGRAMME_LEAD: 'Programmleitung',
	TRAINER: 'Trainer:in',
	PARTICIPANT: 'Teilnehmer:in',
	EVALUATOR: 'Evaluator:in',
	CRISIS_MEMBER: 'Mitglied im Krisennetz',
	EDITOR: 'Redaktion',
	TENANT_ADMIN: 'Administration',
	DATA_PROTECTION_OFFICER: 'Datenschutzbeauftragte:r',
	OPERATOR: 'Technischer Betrieb'
};

const en: Record<Role, string> = {
	FRONTLINE: 'Front-line staff',
	CONFLICT_GUIDE: 'Conflict guide',
	CONFLICT_MANAGER: 'Conflict manager',
	DEPARTMENT_HEAD: 'Head of a unit',
	STEERING_MEMBER: 'Member of the steering group',
	COMMITTEE_READER: 'Reader from council or committee',
	MEDIATOR: 'Mediator',
	CONSULTANT: 'Consultant',
	INTERPRETER: 'Interpreter',
	STATE_COORDINATOR: 'State coordination office',
	PROGRAMME_LEAD: 'Programme lead',
	TRAINER: 'Trainer',
	PARTICIPANT: 'Participant',
	EVALUATOR: 'Evaluator',
	CRISIS_MEMBER: 'Member of the crisis network',
	EDITOR: 'Editor',
	TENANT_ADMIN: 'Administration',
	DATA_PROTECTION_OFFICER: 'Data-protection officer',
	OPERATOR: 'Technical operation'
};

/** What each role is called in the office. */
export const roleNames: OfficeTexts<Record<Role, string>> = { de, en };
