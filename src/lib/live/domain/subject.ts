import { isUuid } from '../../platform/pure/ids.ts';

/** Kinds of objects whose changes are told. */
export const liveKinds = ['report', 'case', 'measure', 'notice'] as const;
export type LiveKind = (typeof liveKinds)[number];

/** What an open page is about, as it stands in the address of its stream. */
export type Subject = {
	readonly kinds: readonly LiveKind[];
	/** The one object a page is about; a list is about all that its reader may see. */
	readonly objectId?: string;
};

const lists: Readonly<Record<string, readonly LiveKind[]>> = {
	start: ['report', 'case', 'measure', 'notice'],
	meldungen: ['report'],
	faelle: ['case'],
	massnahmen: ['measure']
};
const objects: Readonly<Record<string, LiveKind>> = { meldung: 'report', fall: 'case', massnahme: 'measure' };

/** Reads `faelle` or `fall.<id>`; undefined for anything else. */
export function readSubject(written: string): Subject | undefined {
	const [name = '', objectId] = written.split('.', 2);
	if (objectId === undefined) return Object.hasOwn(lists, name) ? { kinds: lists[name] ?? [] } : undefined;
	const kind = Object.hasOwn(objects, name) ? objects[name] : undefined;
	return kind && isUuid(objectId) && written === `${name}.${objectId}` ? { kinds: [kind], objectId } : undefined;
}

/** What the database tells: a tenant has changes of a kind, or a session ended. */
export type Message =
	| { readonly about: 'tenant'; readonly tenantId: string; readonly kind: LiveKind }
	| { readonly about: 'session'; readonly sessionId: string };

export function readMessage(written: string): Message | undefined {
	const [first = '', second = ''] = written.split(' ');
	if (first === 'session') return isUuid(second) ? { about: 'session', sessionId: second } : undefined;
	const kind = liveKinds.find((one) => one === second);
	return kind && isUuid(first) ? { about: 'tenant', tenantId: first, kind } : undefined;
}
