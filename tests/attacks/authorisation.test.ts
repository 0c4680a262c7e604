import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { roles, type Member, type Role } from '../../src/lib/platform/pure/actor.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { aMember } from '../support/builders.ts';
import { aCase } from '../support/case-builders.ts';
import { formsOf, filled, type Form } from './support/forms.ts';
import { ask, attackedPlatform, freshSession } from './support/house.ts';
import { superuserOf } from './support/superuser.ts';
import { isWhole, keep } from './support/ledger.ts';
import { addressOf, listDoors, type Door } from './support/routes.ts';
import {
	contentHashes,
	fillEmptyTables,
	idsOf,
	plantWord,
	twoTenants,
	wordsOf,
	type Tenant
} from './support/two-tenants.ts';

// Every door of the house, asked by everybody, with ids of the own tenant, of another one and of nobody.

const word = (): string =>
	randomBytes(9)
		.toString('hex')
		.replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
/** Stands in every text of the other tenant. */
const foreignWord = word();
/** Stands in one case of the own tenant that only its lead may see. */
const withheldWord = word();

type Person = { readonly name: string; readonly member?: Member; session?: string | undefined };
/** Whose ids stand in the address and in the form. */
const aims = ['own', 'foreign', 'foreign in the form only', 'nobody’s', 'no id at all'] as const;
type Aim = (typeof aims)[number];
/** What stands where an id is wanted, when somebody plays with addresses and forms. */
const notIds = [
	'0',
	'-1',
	'null',
	'undefined',
	'[object Object]',
	'../../etc/passwd',
	"' or 1=1 --",
	'%',
	'\u0000',
	'\u202E',
	'00000000-0000-0000-0000-000000000000',
	'G0000000-0000-4000-8000-000000000000',
	`${'a'.repeat(2_000)}`,
	'{00000000-0000-4000-8000-000000000001}',
	'00000000-0000-4000-8000-000000000001,00000000-0000-4000-8000-000000000002'
];

let platform: Platform;
let superuser: pg.Client;
let own: Tenant;
let foreign: Tenant;
let ownIds: Map<string, string[]>;
let foreignIds: Map<string, string[]>;
let withheldCase: string;
let people: Person[];
let almighty: Member;
let foreignSession: string;
let before: Record<string, string>;
const forms = new Map<string, Form[]>();
/** How often each kind of answer came, to show that the attempts got past the front door. */
const answered = new Map<string, number>();

beforeAll(async () => {
	platform = await attackedPlatform();
	superuser = await superuserOf(inject('attackedDir'));
	({ own, foreign } = await twoTenants(superuser));
	await fillEmptyTables(superuser, foreign.id);
	expect(await plantWord(superuser, foreign.id, foreignWord)).toBeGreaterThan(60);
	foreignIds = await idsOf(superuser, foreign.id);
	ownIds = await idsOf(superuser, own.id);
	const lead = await aMember(platform, { tenantId: own.id, roles: ['CONFLICT_MANAGER'] });
	withheldCase = await aCase(platform, lead, {
		title: `Streit ${withheldWord}`,
		presentingIssue: `Streit ${withheldWord}`,
		visibility: 'RESTRICTED'
	});
	almighty = await memberWith(roles);
	people = [{ name: 'nobody' }, { name: 'no role', member: await memberWith([]) }];
	for (const role of roles) people.push({ name: role, member: await memberWith([role]) });
	people.push({ name: 'every role', member: almighty });
	const foreignManager = await aMember(platform, { tenantId: foreign.id, roles: ['CONFLICT_MANAGER'] });
	foreignSession = await freshSession(platform, foreignManager);
	before = await contentHashes(superuser, foreign.id);
});
afterAll(async () => {
	await superuser.end();
	await platform.database.close();
});

const memberWith = (held: readonly Role[]): Promise<Member> => aMember(platform, { tenantId: own.id, roles: held });

const tableOfParameter: readonly (readonly [RegExp, string])[] = [
	[/\[session\]$/, 'cases.sessions'],
	[/\[agreement\]$/, 'cases.agreements'],
	[/\[paper\]$/, 'cases.committee_papers'],
	[/\[attachmentId\]$/, 'intake.attachments'],
	[/faelle\/\[id\]$/, 'cases.conflict_cases'],
	[/meldungen\/\[id\]$/, 'intake.reports'],
	[/massnahmen\/\[id\]$/, 'measures.measures'],
	[/anfragen\/\[id\]$/, 'privacy.data_subject_requests'],
	[/archiv\/\[id\]$/, 'privacy.archive_offers'],
	[/informationsbegehren\/\[id\]$/, 'privacy.information_requests'],
	[/pannen\/\[id\]$/, 'privacy.breaches'],
	[/import\/\[id\]$/, 'intake.imports'],
	[/ereignisse\/\[id\]$/, 'interfaces.webhooks'],
	[/person\/\[id\]$/, 'identity.memberships']
];

const oneOf = <T>(values: readonly T[]): T | undefined => values[values.length ? randomInt(values.length) : 0];

function idFor(aim: Aim, place: string): string {
	if (aim === 'nobody’s') return randomUUID();
	if (aim === 'no id at all') return encodeURIComponent(oneOf(notIds) ?? '0');
	const table = tableOfParameter.find(([pattern]) => pattern.test(place))?.[1];
	const ids = aim === 'foreign' ? foreignIds : ownIds;
	if (aim === 'own' && table === 'cases.conflict_cases' && randomInt(4) === 0) return withheldCase;
	return oneOf((table && ids.get(table)) || [...ids.values()].flat()) ?? randomUUID();
}

/** Fills the parameters of an address; the words of a route that are no ids have their own few values. */
function pathOf(door: Door, aim: Aim): string {
	let walked = '';
	return addressOf(door, (name) => {
		walked = door.route.slice(0, door.route.indexOf(`[${name}]`) + name.length + 2);
		if (name === 'format') return oneOf(['csv', 'xlsx', 'exe']) ?? 'csv';
		if (name === 'code') return oneOf(['R1', 'R7', 'R99']) ?? 'R1';
		if (name === 'token') return randomBytes(24).toString('base64url');
		if (name === 'slug' && door.route.includes('/k/')) return own.slug;
		if (name === 'slug' || name === 'page') return oneOf(['impressum', 'datenschutz', 'nirgends']) ?? '';
		return idFor(aim, walked);
	});
}

/** The form of a door as the page shows it to somebody who may do everything, or one guessed from usual names. */
async function formOf(door: Door): Promise<Form> {
	const { route, action = 'default' } = door;
	if (!forms.has(route)) {
		const session = await freshSession(platform, almighty);
		const found: Form[] = [];
		for (let tries = 0; tries < 3 && found.length === 0; tries += 1) {
			const page = await ask(pathOf({ route, method: 'GET' }, 'own'), { session });
			found.push(...formsOf(await page.text()));
		}
		forms.set(route, found);
	}
	const usual = ['id', 'caseId', 'reportId', 'userId', 'version', 'text', 'title', 'reason', 'state', 'note'];
	return (
		forms.get(route)?.find((form) => form.action === action) ?? {
			action,
			fields: usual.map((name) => ({ name, type: /id$/i.test(name) ? 'select' : 'text', value: '' }))
		}
	);
}

async function bodyFor(door: Door, aim: Aim, text: string): Promise<URLSearchParams> {
	const inForm: Aim = aim === 'foreign in the form only' ? 'foreign' : aim;
	const ids = inForm === 'foreign' ? foreignIds : ownIds;
	const everyId = [...ids.values()].flat();
	return filled(await formOf(door), text, (given) => {
		if (inForm === 'nobody’s') return randomUUID();
		if (inForm === 'no id at all') return oneOf(notIds) ?? '0';
		if (inForm === 'own' && given) return given;
		return oneOf(everyId) ?? randomUUID();
	});
}

/** After these the session is another one or gone. */
const changesSession = ({ route }: Door): boolean => /abmelden|konto|anmelden|einladung|notzugang|passwort/.test(route);

async function attempt(door: Door, person: Person, aim: Aim, text: string): Promise<string | undefined> {
	if (person.member) person.session ??= await freshSession(platform, person.member);
	const path = pathOf(door, aim);
	const body = door.method === 'GET' ? undefined : await bodyFor(door, aim, text);
	const answer = await ask(path, { method: door.method, session: person.session, body });
	const words = wordsOf(Buffer.from(await answer.arrayBuffer()));
	if (door.method !== 'GET' && changesSession(door)) person.session = undefined;
	if (answer.status === 303 && answer.headers.get('location')?.startsWith('/anmelden')) person.session = undefined;
	const kind = `${door.method} ${answer.status}`;
	answered.set(kind, (answered.get(kind) ?? 0) + 1);
	const what = `${person.name} ${door.method} ${path} (${aim})`;
	if (answer.status >= 500) return `${what}: ${answer.status}`;
	const told = words + [...answer.headers.values()].join('\n');
	if (told.includes(foreignWord)) return `${what}: words of another tenant`;
	if (told.includes(withheldWord)) return `${what}: words of a case of its lead alone`;
	return undefined;
}

test('the planted words are where their own people see them', async () => {
	const session = foreignSession;
	const lists = await Promise.all(
		['/meldungen', '/faelle', '/massnahmen'].map(async (path) => (await ask(path, { session })).text())
	);
	expect(lists.filter((page) => page.includes(foreignWord)).length).toBeGreaterThan(0);
	const table = await ask('/meldungen/liste/xlsx', { session });
	expect(wordsOf(Buffer.from(await table.arrayBuffer()))).toContain(foreignWord);
});

type Attempt = { readonly door: Door; readonly person: Person; readonly aim: Aim };

test('no door gives anybody what is not theirs, breaks, or changes another tenant', async () => {
	const seed = randomInt(2 ** 31);
	const doors = listDoors();
	expect(doors.length).toBeGreaterThan(150);
	const perDoor = isWhole ? Number(process.env['KOKO_ATTACKS_PER_DOOR'] ?? people.length * aims.length) : 2;
	const queue = doors.flatMap((door, index) => {
		const all: Attempt[] = people.flatMap((person) => aims.map((aim) => ({ door, person, aim })));
		const drawn = fc.shuffledSubarray(all, { minLength: perDoor, maxLength: perDoor });
		return fc.sample(drawn, { seed: seed + index, numRuns: 1 }).flat();
	});
	const texts = fc.sample(fc.string({ unit: 'grapheme', maxLength: 80 }), { seed, numRuns: 200 });
	const found: string[] = [];
	const tries = queue.length;
	const one = async (): Promise<void> => {
		for (let next = queue.pop(); next; next = queue.pop()) {
			const text = oneOf(texts) || 'Ein Satz mit Worten.';
			const failure = await attempt(next.door, next.person, next.aim, text);
			if (failure) found.push(failure);
		}
	};
	await Promise.all(Array.from({ length: 4 }, one));
	const after = await contentHashes(superuser, foreign.id);
	const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
	keep({
		attack: 'authorisation: every door × every role × own, foreign, unknown and malformed ids',
		tries,
		failures: found.length,
		losses: changed.length,
		remark: `${doors.length} doors, ${people.length} kinds of people, seed ${seed}; answers: ${[...answered]
			.toSorted(([one], [other]) => one.localeCompare(other))
			.map(([kind, times]) => `${kind} × ${times}`)
			.join(', ')}`
	});
	expect({ seed, found, changed }).toEqual({ seed, found: [], changed: [] });
});
