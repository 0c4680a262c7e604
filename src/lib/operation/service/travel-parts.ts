import type { Tx } from '../../platform/server/database.server.ts';
import type { Place } from '../../platform/server/envelope.server.ts';

/** A file in the store that belongs to a row of the tenant. */
export type OwnedFile = {
	readonly id: string;
	readonly storedAs: string;
	readonly ownKey: Buffer;
	/** Of the content in the open. */
	readonly size: number;
	readonly place: Place;
};

/** What the modules lend to an export or import, each through its door. */
export type TravelParts = {
	/** Every file of a tenant in the store. */
	readonly filesOf: (tx: Tx, tenantId: string) => Promise<readonly OwnedFile[]>;
	/** Brings what is sealed under the newest data key, so that nothing stays under a key that does not travel. */
	readonly reseal: (tenantId: string) => Promise<unknown>;
	readonly tenantOf: (
		tx: Tx,
		id: string
	) => Promise<{ readonly id: string; readonly slug: string; readonly name: string }>;
};
