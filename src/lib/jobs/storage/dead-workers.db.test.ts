import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../tests/support/database.ts';
import { openLifeSign } from './dead-workers.server.ts';

let database: FreshDatabase;
let owner: pg.Client;
beforeAll(async () => {
	database = await freshDatabase(inject('databaseServer'));
	owner = new pg.Client(database.logins.owner);
	await owner.connect();
});
afterAll(async () => {
	await owner.end();
	await database.drop();
});

const lockedBy = async (): Promise<(string | null)[]> =>
	(await owner.query<{ by: string | null }>('select locked_by as by from graphile_worker.jobs order by id')).rows.map(
		({ by }) => by
	);

test('jobs of a killed worker are set free at once, those of a living one stay', async () => {
	const living = await openLifeSign(database.logins.owner, () => {});
	const killed = await openLifeSign(database.logins.owner, () => {});
	await living.show('worker-living');
	await killed.show('worker-killed');
	for (const worker of ['worker-living', 'worker-killed']) {
		await owner.query(`select graphile_worker.add_job('sleep', job_key => $1)`, [worker]);
		await owner.query(`update graphile_worker._private_jobs set locked_by = $1, locked_at = now() where key = $1`, [
			worker
		]);
	}
	expect(await living.freeJobsOfTheDead()).toEqual([]);
	await killed.end();
	expect(await living.freeJobsOfTheDead()).toEqual(['worker-killed']);
	expect(await lockedBy()).toEqual(['worker-living', null]);
	await living.end();
});
