import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where a ciphertext belongs. It opens there and nowhere else: moved to another row or column it is worthless. */
export type Place = {
	readonly tenantId: string;
	/** Table and column as in the database, e.g. `intake.vaulted_identities` and `sealed`. */
	readonly table: string;
	readonly column: string;
	readonly rowId: string;
};

const mark = Buffer.from('KoK2', 'latin1');
const headBytes = mark.length + 4;
const ivBytes = 12;
const tagBytes = 16;

/** AES-256-GCM: mark ‖ version of the key ‖ iv ‖ tag ‖ ciphertext, bound to its place and to the version. */
export function sealEnvelope(key: Buffer, version: number, place: Place, plain: Buffer): Buffer {
	const head = Buffer.alloc(headBytes);
	mark.copy(head);
	head.writeUInt32BE(version, mark.length);
	const iv = randomBytes(ivBytes);
	const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bindingOf(place, version));
	const body = Buffer.concat([cipher.update(plain), cipher.final()]);
	return Buffer.concat([head, iv, cipher.getAuthTag(), body]);
}

/** Opens an envelope; throws when a byte was changed or it lies at another place. */
export function openEnvelope(key: Buffer, place: Place, sealed: Buffer): Buffer {
	const version = envelopeVersion(sealed);
	if (version === undefined) throw new Error('these bytes are no envelope');
	const iv = sealed.subarray(headBytes, headBytes + ivBytes);
	const tag = sealed.subarray(headBytes + ivBytes, headBytes + ivBytes + tagBytes);
	const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
	decipher.setAAD(bindingOf(place, version)).setAuthTag(tag);
	return Buffer.concat([decipher.update(sealed.subarray(headBytes + ivBytes + tagBytes)), decipher.final()]);
}

/** Version of the key that sealed it; undefined for bytes of another format. */
export function envelopeVersion(sealed: Buffer): number | undefined {
	if (sealed.length < headBytes + ivBytes + tagBytes || !sealed.subarray(0, mark.length).equals(mark)) return undefined;
	return sealed.readUInt32BE(mark.length);
}

/** JSON keeps the parts apart: no two places share one text. */
const bindingOf = ({ tenantId, table, column, rowId }: Place, version: number): Buffer =>
	Buffer.from(JSON.stringify([tenantId, table, column, rowId, version]));
