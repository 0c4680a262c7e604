import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(scrypt) as (
	password: string,
	salt: Buffer,
	length: number,
	options: object
) => Promise<Buffer>;
// OWASP password storage: scrypt with N = 2^16, r = 8, p = 2 (64 MiB).
const cost = { N: 65_536, r: 8, p: 2, maxmem: 160 * 1024 * 1024 };

/** Salted scrypt hash as `scrypt$salt$hash`; Unicode is normalised so that all keyboards give the same bytes. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16);
	const hash = await derive(password.normalize('NFKC'), salt, 32, cost);
	return `scrypt$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

const decoy = `scrypt$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(32).toString('base64url')}`;

/** Compares in constant time; without a stored hash the same work is done, so time does not tell who has an account. */
export async function passwordMatches(password: string, stored: string | null | undefined): Promise<boolean> {
	const [, salt = '', hash = ''] = (stored ?? decoy).split('$');
	const expected = Buffer.from(hash, 'base64url');
	const given = await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), 32, cost);
	return timingSafeEqual(given, expected) && Boolean(stored);
}
