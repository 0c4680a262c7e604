import { compose } from '#compose';
import { withPlatform } from './with-platform.ts';

export type TenantOptions = {
	readonly name?: string;
	readonly country: string;
	readonly state: string;
	readonly prefix?: string;
	readonly json?: boolean;
};

/** `koko tenant`: lists the tenants, or adds one that people are invited to later. */
export async function tenantCommand(slug: string | undefined, options: TenantOptions): Promise<void> {
	await withPlatform(async (platform) => {
		const { identity } = compose(platform);
		if (!slug) return show(await identity.publicTenant.list(), options);
		const outcome = await identity.addTenant({
			slug,
			name: options.name ?? slug,
			country: options.country,
			state: options.state,
			numberPrefix: options.prefix ?? prefixOf(options.name ?? slug)
		});
		if (!outcome.ok) throw new Error(sentences[outcome.reason]);
		console.log(options.json ? JSON.stringify(outcome.value) : `Added ${options.name ?? slug} at /k/${slug}.`);
	});
}

const sentences = {
	'slug-taken': 'A tenant of this short name exists already.',
	'slug-invalid': 'The short name must be of small letters, digits and hyphens, at least two of them.',
	'prefix-invalid': 'The prefix of case numbers must be two to five capital letters.',
	'place-unknown': 'The country must be DE or AT and the Land one of its codes, e.g. BW, NW or 9.'
} as const;

const prefixOf = (name: string): string =>
	name
		.replace(/^(Stadt|Gemeinde|Markt|Landkreis|Kreis)\s+/u, '')
		.toUpperCase()
		.replaceAll(/[^A-ZÄÖÜ]/g, '')
		.slice(0, 3);

function show(tenants: readonly { slug: string; name: string }[], options: TenantOptions): void {
	if (options.json) console.log(JSON.stringify(tenants));
	else if (tenants.length === 0) console.log('No tenants yet. "koko tenant SLUG --name NAME --state BW" adds one.');
	else for (const { slug, name } of tenants) console.log(`${slug}\t${name}`);
}
