import type { Member } from '../../platform/pure/actor.ts';
import type { OfficeLanguage } from '../../platform/pure/language.ts';

/** Whom a session belongs to and for which tenant that person acts just now. */
export type SessionPerson = {
	readonly member: Member;
	readonly displayName: string;
	readonly language: OfficeLanguage;
	readonly tenant: {
		readonly id: string;
		readonly slug: string;
		readonly name: string;
		readonly country: string;
		readonly kind: string;
		readonly conflictManagerLabel: string | null;
	};
	/** Other tenants this person may switch to. */
	readonly elsewhere: readonly { readonly tenantId: string; readonly name: string }[];
};

/** A session ends after twelve hours, a working day; and after an hour without use. */
export const sessionHours = 12;
export const idleMinutes = 60;
/** Between password and second factor there is an hour, e.g. to install the app on a phone. */
export const halfSessionHours = 1;

const families = ['Edge', 'Firefox', 'Opera', 'Chrome', 'Safari'];

/**
 * Whether a session opened in one browser may go on in another. Browsers update themselves, so only the family counts,
 * and only when it was known at the start; a cookie carried off to another browser opens nothing.
 */
export function goesOnIn(openedIn: string, now: string): boolean {
	const family = openedIn.split(',')[0] ?? '';
	return !families.includes(family) || now.split(',')[0] === family;
}

/** Describes a browser in two words for the session list; keeps no version and no full identification. */
export function deviceOf(userAgent: string): string {
	const browser = [
		['Edg/', 'Edge'],
		['Firefox/', 'Firefox'],
		['OPR/', 'Opera'],
		['Chrome/', 'Chrome'],
		['Safari/', 'Safari']
	].find(([mark]) => userAgent.includes(mark ?? ''))?.[1];
	const system = [
		['Android', 'Android'],
		['iPhone', 'iPhone'],
		['iPad', 'iPad'],
		['Windows', 'Windows'],
		['Mac OS', 'macOS'],
		['Linux', 'Linux']
	].find(([mark]) => userAgent.includes(mark ?? ''))?.[1];
	return [browser ?? 'Browser', system].filter(Boolean).join(', ');
}
