import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import type { Role } from '../../platform/pure/actor.ts';
import { importAreas, openAreas, retireArea } from './keep-areas.server.ts';
import { readAreaFile, textOfFile } from './read-area-file.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

const asRole = async (role: Role) =>
	platform.contextOf(await aMember(platform, { tenantId: await aTenant(platform), roles: [role] }));

test('a second file changes known districts, adds new ones and leaves the others', async () => {
	const context = await asRole('TENANT_ADMIN');
	const first = await importAreas(platform)(context, 'name;code;population\nNord;01;12.000\nSüd;02;\n');
	expect(first).toMatchObject({ ok: true, value: { added: 2, changed: 0 } });
	const second = await importAreas(platform)(context, 'name,population\nSüd,900\nWest,10\n');
	expect(second).toMatchObject({ ok: true, value: { added: 1, changed: 1 } });
	const listed = await openAreas(platform)(context);
	expect(listed.ok && listed.value.map(({ name, code, population }) => `${name} ${code} ${population}`)).toEqual([
		'Nord 01 12000',
		'Süd 02 900',
		'West  10'
	]);
});

test('a retired district is no longer offered, and its name is free again', async () => {
	const context = await asRole('CONFLICT_MANAGER');
	await importAreas(platform)(context, 'Nord');
	const before = await openAreas(platform)(context);
	await retireArea(platform)(context, (before.ok && before.value[0]?.id) || '');
	expect(await openAreas(platform)(context)).toMatchObject({ ok: true, value: [] });
	expect(await importAreas(platform)(context, 'Nord')).toMatchObject({ value: { added: 1 } });
});

test('nobody else keeps districts, and the attempt is on record', async () => {
	const context = await asRole('MEDIATOR');
	expect(await importAreas(platform)(context, 'Nord')).toMatchObject({ ok: false, reason: 'forbidden' });
	const { rows } = await platform.asSystemOf(context.actor.tenantId, 'select allowed from audit.entries');
	expect(rows).toEqual([{ allowed: false }]);
});

test('files of older spreadsheets and GeoJSON are read; nonsense is refused in words', () => {
	const old = textOfFile(new Uint8Array(Buffer.from('Bezirk;Einwohner\nSüdstadt;5', 'latin1')));
	expect(readAreaFile(old)).toMatchObject({ ok: true, value: { rows: [{ name: 'Südstadt', population: 5 }] } });
	const feature = { properties: { name: 'Mitte' }, geometry: { type: 'Polygon', coordinates: [[[8, 51]]] } };
	const geo = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
	expect(readAreaFile(geo)).toMatchObject({
		ok: true,
		value: { rows: [{ name: 'Mitte', boundary: feature.geometry }] }
	});
	expect(readAreaFile('{"features": 7}')).toMatchObject({ ok: false, reason: 'file-unreadable' });
	expect(readAreaFile('  ')).toMatchObject({ ok: false, reason: 'file-empty' });
	expect(readAreaFile('name;code\n;1')).toMatchObject({ ok: false, reason: 'file-without-names' });
});
