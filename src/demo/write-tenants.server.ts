import { areas, type DemoArea } from '../../db/demo/areas.ts';
import { introductions } from '../../db/demo/introductions.ts';
import { people, type DemoPerson } from '../../db/demo/people.ts';
import { referralTargets } from '../../db/demo/referral-targets.ts';
import { tenants, type DemoTenant } from '../../db/demo/tenants.ts';
import { units } from '../../db/demo/units.ts';
import { topicCatalogue } from '../lib/identity/index.ts';
import type { Tx } from '../lib/platform/server/database.server.ts';
import { become } from './become.server.ts';
import { dayAt, idOf } from './days.ts';

export const emailOf = (person: DemoPerson): string =>
	`${person.name
		.replace(/^((Prof|Dr|Mag)\.\s+)+/, '')
		.toLowerCase()
		.replaceAll('ä', 'ae')
		.replaceAll('ö', 'oe')
		.replaceAll('ü', 'ue')
		.replaceAll('ß', 'ss')
		.replaceAll('ı', 'i')
		.normalize('NFD')
		.replaceAll(/[^a-z \-]/g, '')
		.replaceAll(' ', '.')}@example.org`;

/** Tenants, accounts and memberships: everything that is written at the gate. */
export async function writeTenantsAndPeople(tx: Tx): Promise<void> {
	await tx.insertInto('identity.tenants').values(tenants.map(tenantRow)).execute();
	await tx
		.insertInto('identity.users')
		.values(people.map((person) => ({ id: idOf('person', person.key), email: emailOf(person), status: 'ACTIVE' })))
		.execute();
	await tx.insertInto('identity.memberships').values(people.map(membershipRow)).execute();
}

const tenantRow = ({ key, languages, contact, ...tenant }: DemoTenant) => ({
	...tenant,
	id: idOf('tenant', key),
	languages: [...languages],
	contact: JSON.stringify(contact),
	introduction: JSON.stringify(introductions[key] ?? {})
});

const membershipRow = (person: DemoPerson) => ({
	tenantId: idOf('tenant', person.tenant),
	userId: idOf('person', person.key),
	displayName: person.name,
	functionTitle: person.title,
	email: emailOf(person),
	unitId: person.unit ? idOf('unit', person.unit) : null,
	publicContact: person.publicContact ?? false
});

const roleRows = (person: DemoPerson) =>
	person.roles.map((role) => ({
		tenantId: idOf('tenant', person.tenant),
		id: idOf('role', `${person.key}/${role}`),
		userId: idOf('person', person.key),
		role,
		unitId: role === 'DEPARTMENT_HEAD' && person.heads ? idOf('unit', person.heads) : null,
		validFrom: dayAt(-400)
	}));

/** What a tenant's own people would keep: roles, units, districts, topics, referral catalogue. */
export async function writeVocabulary(tx: Tx): Promise<void> {
	for (const tenant of tenants) {
		const tenantId = idOf('tenant', tenant.key);
		const own = <T extends { readonly tenant: string }>(rows: readonly T[]): T[] =>
			rows.filter((row) => row.tenant === tenant.key);
		await become(tx, { tenantId });
		for (const { key, name, abbreviation, parent } of own(units)) {
			const parentId = parent ? idOf('unit', parent) : null;
			await tx
				.insertInto('identity.units')
				.values({ tenantId, id: idOf('unit', key), name, abbreviation, parentId })
				.execute();
		}
		const roles = own(people).flatMap(roleRows);
		if (roles.length > 0) await tx.insertInto('identity.roleAssignments').values(roles).execute();
		await tx
			.insertInto('identity.topics')
			.values(topicCatalogue.map((topic, position) => ({ tenantId, ...topic, position })))
			.execute();
		const districts = own(areas);
		if (districts.length > 0) {
			await tx
				.insertInto('identity.areas')
				.values(districts.map((area) => areaRow(tenant, area)))
				.execute();
		}
		const targets = own(referralTargets);
		if (targets.length > 0) {
			await tx
				.insertInto('cases.referralTargets')
				.values(
					targets.map(({ tenant: _, ...target }, position) => ({
						...target,
						tenantId,
						id: idOf('referral-target', `${tenant.key}/${target.name}`),
						position
					}))
				)
				.execute();
		}
	}
}

const areaRow = (tenant: DemoTenant, { key, name, population, cell }: DemoArea) => ({
	tenantId: idOf('tenant', tenant.key),
	id: idOf('area', key),
	name,
	population,
	boundary: JSON.stringify(outlineOf(tenant, cell))
});

/** An invented outline: a slightly slanted field of a grid around the tenant's place; neighbours share their edge. */
function outlineOf(tenant: DemoTenant, [column, row]: readonly [number, number]) {
	const size = tenant.kind === 'DISTRICT' ? 0.12 : 0.03;
	const corner = (x: number, y: number): [number, number] => [
		Number(((tenant.longitude ?? 0) + (x - 1.5 + y * 0.15) * size).toFixed(5)),
		Number(((tenant.latitude ?? 0) + (1.5 - y + x * 0.1) * size * 0.65).toFixed(5))
	];
	const [right, below] = [column + 1, row + 1];
	const ring = [corner(column, row), corner(column, below), corner(right, below), corner(right, row)];
	return { type: 'Polygon', coordinates: [[...ring, corner(column, row)]] };
}
