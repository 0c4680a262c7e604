import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = 'db/migrations';
/** The last migration of the release that may still run beside this one. */
const lastReleased = '0019_password_links.sql';

/** What takes something away that a process of the previous release still uses. */
const takesAway = [
	/\bdrop\s+(table|column|schema|view|type|function|procedure|sequence)\b/i,
	/\brename\s+(to|column|constraint)\b/i,
	/\balter\s+column\s+\w+\s+(set\s+data\s+)?type\b/i,
	/\balter\s+column\s+\w+\s+set\s+not\s+null\b/i,
	/\brevoke\b(?!.*\bfrom\s+public\b)(?!.*\bcreate on schema\b)/i
];
const addsDuty =
	/\badd\s+column\s+(?:if\s+not\s+exists\s+)?\w+\s+[^,;]*\bnot\s+null\b(?![^,;]*\b(?:default|generated)\b)/i;

const breaches = (sql: string): string[] => {
	if (sql.startsWith('-- breaking')) return [];
	const statements = sql.replaceAll(/--.*$/gm, '').split(';');
	return statements
		.filter((statement) => takesAway.some((rule) => rule.test(statement)) || addsDuty.test(statement))
		.map((statement) => statement.trim().replaceAll(/\s+/g, ' '));
};

test('no migration since the last release takes away what its processes still use', () => {
	const files = readdirSync(folder).filter((file) => file.endsWith('.sql') && file > lastReleased);
	expect(files.length).toBeGreaterThan(0);
	const found = files.flatMap((file) =>
		breaches(readFileSync(join(folder, file), 'utf8')).map((statement) => `${file}: ${statement}`)
	);
	expect(found).toEqual([]);
});

test.each([
	'alter table a drop column b',
	'drop table cases.notes',
	'alter table a rename to b',
	'alter table a rename column b to c',
	'alter table a alter column b type text',
	'alter table a alter column b set not null',
	'alter table a add column b text not null',
	'revoke select on a from koko_app'
])('"%s" would break a process of the release before', (statement) => {
	expect(breaches(statement)).toEqual([statement]);
	expect(breaches(`-- breaking: split over two releases\n${statement}`)).toEqual([]);
});

test.each([
	'alter table a add column b text',
	"alter table a add column b text not null default ''",
	'create table a (b text not null)',
	'drop policy p on a',
	'revoke all on function f from public'
])('"%s" leaves it working', (statement) => {
	expect(breaches(statement)).toEqual([]);
});
