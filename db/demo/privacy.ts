import type { Offset } from './anchor.ts';

/** What keeps old files from going: by number of the outline. */
export const demoHolds: readonly {
	readonly tenant: string;
	readonly case: number;
	readonly day: Offset;
	readonly until: Offset | null;
	readonly by: string;
	readonly reason: string;
}[] = [
	{
		tenant: 'brueckhausen',
		case: 14,
		day: -60,
		until: null,
		by: 'wieland',
		reason: 'Das Klageverfahren vor dem Amtsgericht läuft noch; die Akte kann als Beweis gebraucht werden.'
	}
];

/** What was offered to the archive and waits for its answer. */
export const demoOffers: readonly { readonly tenant: string; readonly case: number; readonly day: Offset }[] = [
	{ tenant: 'brueckhausen', case: 15, day: -20 }
];
