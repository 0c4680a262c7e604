// node scripts/common-passwords.ts FOLDER: makes src/lib/identity/domain/common-passwords.json from the unpacked package
// @zxcvbn-ts/language-common. Kept are words that people put digits around, and whole passwords long enough to pass.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = ''] = process.argv.slice(2);
const all = JSON.parse(readFileSync(join(folder, 'src/passwords.json'), 'utf8')) as string[];
const kept = all.filter((password) => /^\p{L}{4,}$/u.test(password) || password.length >= 12);
writeFileSync(
	join(import.meta.dirname, '../src/lib/identity/domain/common-passwords.json'),
	JSON.stringify(kept.sort(), null, '\t') + '\n'
);
