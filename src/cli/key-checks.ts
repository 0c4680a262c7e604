import type pg from 'pg';
import { bindingOf } from '#lib/platform/server/data-keys.server.ts';
import type { KeyKeeper } from '#lib/platform/server/keys/key-keeper.server.ts';
import { askEachTenant } from './each-tenant.ts';
import type { Finding } from './finding.ts';

type Key = { readonly version: number; readonly keeper_key: string; readonly wrapped: Buffer };

/** Tries one data key of each instance key in use: after a restore this tells whether the right secrets came along. */
export async function dataKeys(app: pg.Pool, keeper: KeyKeeper): Promise<Finding> {
	const tried = new Map<string, string | undefined>();
	const question =
		'select version, keeper_key, wrapped from platform_keys.data_keys where tenant_id = $1 and wrapped is not null';
	await askEachTenant<Key>(app, question, async ({ id }, rows) => {
		for (const { version, keeper_key: keeperKey, wrapped } of rows) {
			if (tried.has(keeperKey)) continue;
			const problem = await keeper.unwrap({ keeperKey, wrapped }, bindingOf(id, version)).then(
				() => undefined,
				(error: unknown) => (error instanceof Error ? error.message : 'it cannot be opened')
			);
			tried.set(keeperKey, problem);
		}
	});
	const problems = [...tried].flatMap(([keeperKey, problem]) => (problem ? [`${keeperKey}: ${problem}`] : []));
	return {
		check: `the data keys open with the instance key (kept by: ${keeper.kind})`,
		ok: problems.length === 0,
		advice: `Protected names and files cannot be opened. ${problems.join('; ')}.`
	};
}
