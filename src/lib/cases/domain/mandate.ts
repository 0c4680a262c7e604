/** Yes or no of a party to the process, with its day; no reason is asked. */
export type Consent = { readonly actorId: string; readonly state: 'GIVEN' | 'REFUSED'; readonly on: string };
export type Mandate = { readonly signedOn: string | null; readonly consents: readonly Consent[] };

export type MandateGap = 'mandate-missing' | 'mandate-unsigned' | 'consent-missing' | 'no-parties';

/**
 * What still stands between the case and the start of its process: no start without a signed mandate and
 * the consent of every party (reference 2.3, CONTRACTING). An empty list means the process may start.
 */
export function gapsBeforeProcess(mandate: Mandate | undefined, partyIds: readonly string[]): MandateGap[] {
	if (!mandate) return ['mandate-missing'];
	const gaps: MandateGap[] = [];
	if (mandate.signedOn === null) gaps.push('mandate-unsigned');
	if (partyIds.length === 0) gaps.push('no-parties');
	const agreed = new Set(mandate.consents.filter(({ state }) => state === 'GIVEN').map(({ actorId }) => actorId));
	if (partyIds.some((id) => !agreed.has(id))) gaps.push('consent-missing');
	return gaps;
}
