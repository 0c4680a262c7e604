import { randomBytes } from 'node:crypto';
import { v4 as randomId } from 'uuid';
import { people, type DemoPerson } from '../../db/demo/people.ts';
import { reports, toldReceipts } from '../../db/demo/reports.ts';
import { tenants } from '../../db/demo/tenants.ts';
import { recordAudit } from '../lib/audit/index.server.ts';
import { insertSession } from '../lib/identity/index.server.ts';
import { sessionHours } from '../lib/identity/index.ts';
import { inGroups } from '../lib/intake/index.ts';
import { refuse, succeed, type Outcome } from '../lib/platform/pure/outcome.ts';
import type { Platform } from '../lib/platform/server/platform.server.ts';
import { idOf } from './days.ts';
import { loadWorld } from './load-world.server.ts';
import { receiptCodeOf } from './write-reports.server.ts';

export type ShownPerson = Pick<DemoPerson, 'name' | 'title' | 'roles' | 'tryIt'> & { readonly userId: string };

/** The demo world: loading it, and walking in it as anybody. */
export const demoService = (platform: Platform) => ({
	load: loadWorld(platform),
	isDemo: isDemo(platform),
	people: listPeople,
	receipts: tellReceipts(platform),
	signIn: signInAs(platform)
});

/** Asks the database, not the clock's memory: right after loading the answer must be true. */
const isDemo = (platform: Platform) => (): Promise<boolean> =>
	platform.database.atGate(async (tx) => {
		const { kind } = await tx.selectFrom('platform.instance').select('kind').executeTakeFirstOrThrow();
		return kind === 'DEMO';
	});

const listPeople = (): { tenant: string; takesReports: boolean; slug: string; people: ShownPerson[] }[] =>
	[...tenants]
		.sort((a, b) => rank(a.key) - rank(b.key))
		.map(({ key, name, slug, takesReports }) => ({
			tenant: name,
			slug,
			takesReports,
			people: people.filter((person) => person.tenant === key).map(shown)
		}));

/** Receipt codes to try. They can only be told because the demo world's submissions are known in advance. */
const tellReceipts = (platform: Platform) => (): { code: string; de: string; en: string }[] =>
	toldReceipts.flatMap(({ key, de, en }) => {
		const report = reports.find((one) => one.key === key);
		return report ? [{ code: inGroups(receiptCodeOf(platform.keys, report)), de, en }] : [];
	});

const rank = (tenant: string): number => people.findIndex((person) => person.tenant === tenant);

const shown = ({ key, name, title, roles, tryIt }: DemoPerson): ShownPerson => ({
	userId: idOf('person', key),
	name,
	title,
	roles,
	...(tryIt ? { tryIt } : {})
});

const firstPageOf = ({ tryIt }: DemoPerson): string =>
	tryIt?.case ? `/faelle/${idOf('case', tryIt.case)}` : (tryIt?.href ?? '/start');

export type DemoSignIn = { readonly token: string; readonly goTo: string };

/** Opens a fully signed-in session for a person of the demo world, and for nobody outside of it. */
const signInAs =
	(platform: Platform) =>
	async (userId: string, device: string): Promise<Outcome<DemoSignIn, 'no-demo' | 'unknown-person'>> => {
		if (!(await isDemo(platform)())) return refuse('no-demo');
		const person = people.find(({ key }) => idOf('person', key) === userId);
		if (!person) return refuse('unknown-person');
		const tenantId = idOf('tenant', person.tenant);
		const token = randomBytes(32).toString('base64url');
		await platform.database.atGate((tx) =>
			insertSession(tx, {
				tokenHash: platform.keys.hash('session', token),
				id: randomId(),
				userId,
				tenantId,
				device,
				secondFactor: true,
				hours: sessionHours
			})
		);
		const context = await platform.contextOf({
			kind: 'member',
			tenantId,
			userId,
			roles: person.roles,
			headedUnits: []
		} as const);
		await platform.database.inTenant(context, (tx) =>
			recordAudit(tx, context, { verb: 'demo.signed-in', objectType: 'user', objectId: userId })
		);
		return succeed({ token, goTo: firstPageOf(person) });
	};
