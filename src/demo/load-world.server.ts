import { anchorDay } from '../../db/demo/anchor.ts';
import { refuse, succeed, type Outcome } from '../lib/platform/pure/outcome.ts';
import type { Tx } from '../lib/platform/server/database.server.ts';
import type { Platform } from '../lib/platform/server/platform.server.ts';
import { writeCases } from './write-cases.server.ts';
import { writePrivacy } from './write-privacy.server.ts';
import { sealersOf, writeReports } from './write-reports.server.ts';
import { writeTenantsAndPeople, writeVocabulary } from './write-tenants.server.ts';

export type LoadRefusal = 'already-loaded' | 'not-empty';
export type LoadStep = 'people' | 'cases' | 'reports';

/**
 * Writes the whole demo world in one transaction and stops the clock on its anchor day. Refuses over
 * anything that is not empty; two clicks at once wait for each other and make one world.
 */
export const loadWorld =
	(platform: Platform) =>
	async (onStep: (step: LoadStep) => void = () => {}): Promise<Outcome<undefined, LoadRefusal>> => {
		const { kind } = await platform.clock.instance();
		const sealers = kind === 'EMPTY' ? await sealersOf(platform) : new Map();
		return platform.database.atGate(async (tx) => {
			const refusal = await claimInstance(tx);
			if (refusal) return refuse(refusal);
			onStep('people');
			await writeTenantsAndPeople(tx);
			await writeVocabulary(tx);
			onStep('cases');
			await writeCases(tx);
			onStep('reports');
			await writeReports(tx, platform.keys, sealers);
			await writePrivacy(tx);
			return succeed();
		});
	};

async function claimInstance(tx: Tx): Promise<LoadRefusal | undefined> {
	const { kind } = await tx.selectFrom('platform.instance').select('kind').forUpdate().executeTakeFirstOrThrow();
	if (kind === 'DEMO') return 'already-loaded';
	const stranger = await tx.selectFrom('identity.tenants').select('id').limit(1).executeTakeFirst();
	if (kind !== 'EMPTY' || stranger) return 'not-empty';
	await tx
		.updateTable('platform.instance')
		.set({ kind: 'DEMO', anchorDay, setUpAt: new Date(`${anchorDay}T06:00:00Z`) })
		.execute();
	return undefined;
}
