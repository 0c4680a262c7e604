/** Who takes part in a conflict, by function first: a name only where nothing else tells people apart. */
export const actorKinds = ['GROUP', 'ORGANISATION', 'AUTHORITY', 'PERSON'] as const;
export type ActorKind = (typeof actorKinds)[number];

export const actorRoles = [
	'PARTY',
	'AFFECTED',
	'SUPPORTER',
	'BYSTANDER',
	'THIRD_FORCE',
	'DECISION_MAKER',
	'OWN_ORGANISATION'
] as const;
export type ActorRole = (typeof actorRoles)[number];

export type ActorFacts = { readonly kind: ActorKind; readonly role: ActorRole; readonly memberId: string | null };

/** Who leads the case cannot be the colleague it is about (reference 9.3, 2). */
export const concernsLead = (actor: ActorFacts, leadId: string): boolean =>
	actor.role === 'OWN_ORGANISATION' && actor.kind === 'PERSON' && actor.memberId === leadId;
