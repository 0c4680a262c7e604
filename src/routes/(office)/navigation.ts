import type { Role } from '#lib/platform/pure/actor.ts';
import type { OfficeLanguage } from '#lib/platform/pure/language.ts';

type Entry = { readonly href: string; readonly de: string; readonly en: string; readonly for: readonly Role[] };

const everybody: readonly Role[] = [];

/** Main menu of the office: each entry with the roles it serves; an empty list serves everybody. */
const entries: readonly Entry[] = [
	{ href: '/start', de: 'Start', en: 'Start', for: everybody },
	{ href: '/meldungen', de: 'Meldungen', en: 'Reports', for: ['CONFLICT_MANAGER'] },
	{
		href: '/signal',
		de: 'Signal geben',
		en: 'Give a signal',
		for: ['FRONTLINE', 'CONFLICT_GUIDE', 'CONFLICT_MANAGER']
	},
	{ href: '/faelle', de: 'Fälle', en: 'Cases', for: ['CONFLICT_MANAGER', 'CONFLICT_GUIDE'] },
	{ href: '/aufgaben', de: 'Aufgaben', en: 'Tasks', for: ['CONFLICT_MANAGER', 'CONFLICT_GUIDE'] },
	{ href: '/massnahmen', de: 'Maßnahmen', en: 'Measures', for: ['CONFLICT_MANAGER', 'DEPARTMENT_HEAD'] },
	{ href: '/import', de: 'Import', en: 'Import', for: ['CONFLICT_MANAGER'] },
	{ href: '/verwaltung', de: 'Verwaltung', en: 'Administration', for: ['TENANT_ADMIN'] },
	{ href: '/datenschutz', de: 'Datenschutz', en: 'Data protection', for: ['DATA_PROTECTION_OFFICER'] },
	{ href: '/protokoll', de: 'Protokoll', en: 'Access log', for: ['DATA_PROTECTION_OFFICER', 'TENANT_ADMIN'] },
	{ href: '/betrieb', de: 'Betrieb', en: 'Operation', for: ['OPERATOR'] }
];

export const officeEntries = (roles: readonly Role[], language: OfficeLanguage): { href: string; label: string }[] =>
	entries
		.filter((entry) => entry.for.length === 0 || entry.for.some((role) => roles.includes(role)))
		.map((entry) => ({ href: entry.href, label: entry[language] }));
