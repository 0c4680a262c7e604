import { compose, travelParts } from '#compose';
import { exportTenantToFile, importTenant, type TenantExport } from '#lib/operation/index.server.ts';
import { openDatabase } from '#lib/platform/server/database.server.ts';
import { explained, humanBytes, printSums, progress, readPassphrase, versionOfProgramme } from './backup-talk.ts';
import { withPlatform } from './with-platform.ts';

export type TravelOptions = { readonly passphraseFile: string; readonly json?: boolean };

/** `koko tenant export SLUG FILE`: everything of one tenant in one sealed file, while the work goes on. */
export const exportTenantCommand = (slug: string, file: string, options: TravelOptions): Promise<void> =>
	explained(async () => {
		const passphrase = readPassphrase(options.passphraseFile);
		await withPlatform(async (platform) => {
			const tenant = await compose(platform).identity.findTenant(slug);
			if (!tenant) throw new Error(`There is no tenant ${slug}; "koko tenant" lists all.`);
			const result = await exportTenantToFile(
				platform,
				travelParts(platform)
			)({ ...common(), tenantId: tenant.id, file, passphrase, version: versionOfProgramme() });
			if (options.json) return console.log(JSON.stringify({ file, ...result }));
			console.log(`${file}: ${contentOf(result)} of ${slug} in ${humanBytes(result.bytes)}, ${seconds(result)}.`);
			console.log('Whoever has this file and its passphrase reads everything in it. Keep them apart.');
		});
	});

/** `koko tenant import FILE`: takes in a tenant of another installation, or nothing of it. */
export const importTenantCommand = (file: string, options: TravelOptions): Promise<void> =>
	explained(async () => {
		const passphrase = readPassphrase(options.passphraseFile);
		await withPlatform(async (platform, access) => {
			const owner = openDatabase(access.owner, 1);
			try {
				const result = await importTenant(platform, owner, travelParts(platform))({ ...common(), file, passphrase });
				if (options.json) return console.log(JSON.stringify({ equal: true, ...result }));
				const { name, slug } = result.header.tenant;
				printSums({ ...result.manifest.tables, accounts: result.manifest.accounts, files: result.manifest.files });
				console.log(`Equal: ${name} is here at /k/${slug} with ${contentOf(result)}, ${seconds(result)}.`);
				console.log(
					`${result.newAccounts} people have no password here yet; ${result.knownAccounts} were known by their address. Give the first administrator a way in: koko user reset-password --email ADDRESS.`
				);
			} finally {
				await owner.close();
			}
		});
	});

const common = () => ({ now: () => new Date(), tell: progress().tell });

const contentOf = ({ manifest }: Pick<TenantExport, 'manifest'>): string =>
	`${Object.values(manifest.tables).reduce((sum, { count }) => sum + count, 0)} rows and ${manifest.files.count} files`;

const seconds = (result: { readonly seconds: number }): string => `${result.seconds.toFixed(1)} s`;
