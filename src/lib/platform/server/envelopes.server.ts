import { randomBytes } from 'node:crypto';
import { KeyDestroyed, type DataKeys } from './data-keys.server.ts';
import type { Tx } from './database.server.ts';
import { envelopeVersion, openEnvelope, sealEnvelope, type Place } from './envelope.server.ts';
import type { Keys } from './secrets.server.ts';

/** A content encrypted with a key of its own, and that key, wrapped by the tenant's data key. */
export type Sealed = { readonly sealed: Buffer; readonly ownKey: Buffer };
/** As stored: without an own key it is of the format before there were any. */
export type Stored = { readonly sealed: Buffer; readonly ownKey: Buffer | null };

/** Seals for one tenant with the newest data key; made before the transaction that stores what it seals. */
export type Sealer = {
	readonly version: number;
	readonly seal: (place: Place, plain: string) => Sealed;
	/** A key for something kept elsewhere, such as a file: in the open for using it now, wrapped for keeping it. */
	readonly newKey: (place: Place) => { readonly key: Buffer; readonly ownKey: Buffer };
	/** The same own key, wrapped anew; what it encrypts stays as it is. */
	readonly rewrap: (place: Place, key: Buffer) => Buffer;
};

export type Envelopes = {
	readonly sealerFor: (tenantId: string) => Promise<Sealer>;
	/** Throws `KeyDestroyed` when it was erased, another error when it was changed or moved. */
	readonly open: (tx: Tx, place: Place, stored: Stored) => Promise<string>;
	readonly openKey: (tx: Tx, place: Place, ownKey: Buffer) => Promise<Buffer>;
	/** Version of the data key that wraps an own key; 0 for the format before. */
	readonly versionOf: (ownKey: Buffer | null) => number;
	readonly rotate: DataKeys['rotate'];
};

export function openEnvelopes(dataKeys: DataKeys, legacy: Pick<Keys, 'open'>): Envelopes {
	const openKey = async (tx: Tx, place: Place, ownKey: Buffer): Promise<Buffer> => {
		const version = envelopeVersion(ownKey);
		if (!version) throw new Error('these bytes are no wrapped key');
		return openEnvelope(await dataKeys.ofVersion(tx, place.tenantId, version), keyPlace(place), ownKey);
	};
	return {
		sealerFor: async (tenantId) => sealerWith(await dataKeys.newest(tenantId)),
		openKey,
		open: async (tx, place, { sealed, ownKey }) => {
			if (sealed.length === 0) throw new KeyDestroyed();
			if (!ownKey) return legacy.open(place.tenantId, sealed);
			return openEnvelope(await openKey(tx, place, ownKey), place, sealed).toString('utf8');
		},
		versionOf: (ownKey) => (ownKey && envelopeVersion(ownKey)) ?? 0,
		rotate: dataKeys.rotate
	};
}

function sealerWith({ version, key: dataKey }: { version: number; key: Buffer }): Sealer {
	const rewrap = (place: Place, key: Buffer): Buffer => sealEnvelope(dataKey, version, keyPlace(place), key);
	const newKey = (place: Place) => {
		const key = randomBytes(32);
		return { key, ownKey: rewrap(place, key) };
	};
	return {
		version,
		rewrap,
		newKey,
		seal: (place, plain) => {
			const { key, ownKey } = newKey(place);
			return { ownKey, sealed: sealEnvelope(key, 0, place, Buffer.from(plain, 'utf8')) };
		}
	};
}

/** The wrapped key is bound to its content's place too, in a column of its own. */
const keyPlace = (place: Place): Place => ({ ...place, column: `${place.column} own_key` });
