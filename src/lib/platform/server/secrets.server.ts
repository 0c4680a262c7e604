import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeOnce } from './secret-files.server.ts';

const Stored = z.object({
	instanceKey: z.string().regex(/^[0-9a-f]{64}$/),
	setupToken: z.string().min(20),
	database: z.object({ superuser: z.string(), owner: z.string(), app: z.string() })
});
export type Secrets = z.infer<typeof Stored>;

const generate = (): Secrets => ({
	instanceKey: randomBytes(32).toString('hex'),
	setupToken: randomBytes(18).toString('base64url'),
	database: {
		superuser: randomBytes(24).toString('base64url'),
		owner: randomBytes(24).toString('base64url'),
		app: randomBytes(24).toString('base64url')
	}
});

/** Reads `secrets.json` of the data directory; creates it at the first start, readable by the owner only. */
export function readOrCreateSecrets(dataDir: string): Secrets {
	const file = join(dataDir, 'secrets.json');
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	if (!existsSync(file)) writeOnce(file, JSON.stringify(generate(), null, '\t'));
	const parsed = Stored.safeParse(JSON.parse(readFileSync(file, 'utf8')));
	if (!parsed.success) throw new Error(`${file} is damaged; restore it from the backup, it cannot be made again.`);
	return parsed.data;
}

/** Keys for separate purposes, all derived from the instance key (RFC 5869); none is stored in the database. */
export type Keys = {
	/** Keyed hash of a short secret text such as a receipt code or a link token; 32 bytes. */
	readonly hash: (purpose: string, text: string) => Buffer;
	/**
	 * Encrypts what lives in a browser or beside an account, for one tenant or person (AES-256-GCM); output is iv ‖ tag ‖
	 * ciphertext. What the database keeps about reporters goes through `platform.envelopes`.
	 */
	readonly seal: (tenantId: string, plain: string) => Buffer;
	/** Opens what {@link Keys.seal} made; throws when the bytes were changed or belong to another tenant. */
	readonly open: (tenantId: string, sealed: Uint8Array) => string;
};

export function deriveKeys(instanceKey: string): Keys {
	const root = Buffer.from(instanceKey, 'hex');
	const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', root, '', purpose, 32));
	const cache = new Map<string, Buffer>();
	const keyFor = (purpose: string): Buffer => {
		const known = cache.get(purpose);
		if (known) return known;
		const key = derive(purpose);
		if (cache.size < 1000) cache.set(purpose, key);
		return key;
	};
	return {
		hash: (purpose, text) =>
			createHmac('sha256', keyFor(`hash:${purpose}`))
				.update(text)
				.digest(),
		seal: (tenantId, plain) => seal(keyFor(`tenant:${tenantId}`), plain),
		open: (tenantId, sealed) => open(keyFor(`tenant:${tenantId}`), sealed)
	};
}

function seal(key: Buffer, plain: string): Buffer {
	const iv = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key, iv);
	const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
	return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function open(key: Buffer, sealed: Uint8Array): string {
	const bytes = Buffer.from(sealed);
	const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
	decipher.setAuthTag(bytes.subarray(12, 28));
	return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
