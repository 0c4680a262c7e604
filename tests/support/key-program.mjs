#!/usr/bin/env node
// A key program as docs/operations.md describes it: keeps its key in a file beside nobody but itself and never gives it out.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

const key = Buffer.from(readFileSync(process.env['KEY_PROGRAM_FILE'] ?? '', 'utf8').trim(), 'hex');
const keyId = createHash('sha256').update(key).digest('hex').slice(0, 8);
const question = JSON.parse(readFileSync(0, 'utf8'));

const acts = {
	current: () => ({ keyId }),
	wrap: () => {
		const iv = randomBytes(12);
		const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(question.binding));
		const body = Buffer.concat([cipher.update(Buffer.from(question.key, 'base64')), cipher.final()]);
		return { keyId, wrapped: Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64') };
	},
	unwrap: () => {
		if (question.keyId !== keyId) process.exit(3);
		const bytes = Buffer.from(question.wrapped, 'base64');
		const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
		decipher.setAAD(Buffer.from(question.binding)).setAuthTag(bytes.subarray(12, 28));
		return { key: Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('base64') };
	}
};
process.stdout.write(JSON.stringify(Object.entries(acts).find(([name]) => name === process.argv[2])?.[1]()));
