import { v4 as randomId } from 'uuid';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { states } from '../../platform/pure/states.ts';
import { isUniqueViolation } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { insertTenant } from '../storage/tenants.server.ts';

export type TenantWish = {
	readonly slug: string;
	readonly name: string;
	readonly country: string;
	readonly state: string;
	readonly numberPrefix: string;
};
type Refused = 'slug-taken' | 'slug-invalid' | 'prefix-invalid' | 'place-unknown';

/** Adds an empty tenant from the command line; topics, districts and people come with an import or an administrator. */
export const addTenant =
	(platform: Platform) =>
	async (wish: TenantWish): Promise<Outcome<{ id: string; slug: string }, Refused>> => {
		if (!/^[a-z0-9][a-z0-9-]{1,60}$/.test(wish.slug)) return refuse('slug-invalid');
		if (!/^[A-ZÄÖÜ]{2,5}$/.test(wish.numberPrefix)) return refuse('prefix-invalid');
		const known = (states as Record<string, Record<string, string>>)[wish.country];
		if (!known || !(wish.state in known)) return refuse('place-unknown');
		const id = randomId();
		try {
			await platform.database.atGate((tx) => insertTenant(tx, { ...wish, ...emptyTenant, id }));
		} catch (error) {
			if (isUniqueViolation(error, 'tenants_slug_key')) return refuse('slug-taken');
			throw error;
		}
		return succeed({ id, slug: wish.slug });
	};

const emptyTenant = {
	kind: 'MUNICIPALITY',
	officialKey: null,
	population: null,
	parentId: null,
	languages: ['de'],
	conflictManagerLabel: null,
	acknowledgeDays: 7,
	feedbackMonths: 3,
	takesReports: true,
	introduction: {},
	contact: {},
	latitude: null,
	longitude: null
};
