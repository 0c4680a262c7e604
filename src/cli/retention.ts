import { compose } from '#compose';
import type { System } from '#lib/platform/pure/actor.ts';
import type { Platform } from '#lib/platform/server/platform.server.ts';
import { withPlatform } from './with-platform.ts';

export type RetentionOptions = {
	readonly dryRun?: boolean;
	readonly carryOut?: boolean;
	readonly tenant?: string;
	readonly json?: boolean;
};

type Line = {
	readonly tenant: string;
	readonly rule: string;
	readonly goes: number;
	readonly toOffer: number;
	readonly withArchive: number;
	readonly held: number;
};

/** `koko retention`: what is due per tenant and class; numbers only, no reference leaves the house this way. */
export async function retentionCommand(options: RetentionOptions): Promise<void> {
	if (options.dryRun && options.carryOut) throw new Error('Choose either --dry-run or --carry-out.');
	await withPlatform(async (platform) => {
		const { identity } = compose(platform);
		const tenants = (await identity.publicTenant.list()).filter(
			({ slug }) => !options.tenant || slug === options.tenant
		);
		if (options.tenant && tenants.length === 0) throw new Error('There is no tenant of this short name.');
		const lines: Line[] = [];
		for (const { id, slug } of tenants)
			lines.push(...(await (options.carryOut ? carriedOut(platform, id, slug) : planned(platform, id, slug))));
		show(lines, options);
	});
}

async function planned(platform: Platform, tenantId: string, tenant: string): Promise<Line[]> {
	const { privacy } = compose(platform);
	const context = await platform.contextOf<System>({ kind: 'system', tenantId });
	const plans = await privacy.dryRun(context);
	return plans
		.filter(({ hasData }) => hasData)
		.map(({ rule, items, counted }) => {
			const count = (verdict: string) => items.filter((item) => item.verdict === verdict).length;
			return {
				tenant,
				rule: rule.code,
				goes: count('GOES') + counted,
				toOffer: count('TO_OFFER'),
				withArchive: count('WITH_ARCHIVE'),
				held: count('HELD')
			};
		});
}

async function carriedOut(platform: Platform, tenantId: string, tenant: string): Promise<Line[]> {
	const { privacy } = compose(platform);
	const context = await platform.contextOf<System>({ kind: 'system', tenantId });
	const results = await privacy.run(context);
	return results.map(({ ruleCode, gone, offered, held, withArchive }) => ({
		tenant,
		rule: ruleCode,
		goes: gone,
		toOffer: offered,
		withArchive,
		held
	}));
}

function show(lines: readonly Line[], { json, carryOut }: RetentionOptions): void {
	if (json) return console.log(JSON.stringify(lines));
	console.log(carryOut ? 'Done:' : 'Dry run, nothing was changed:');
	console.log(['tenant', 'class', carryOut ? 'gone' : 'goes', 'to offer', 'with archive', 'held'].join('\t'));
	for (const { tenant, rule, goes, toOffer, withArchive, held } of lines)
		console.log([tenant, rule, goes, toOffer, withArchive, held].join('\t'));
}
