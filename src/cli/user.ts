import { administrationService } from '#lib/administration/index.server.ts';
import { peopleForOperators } from '#lib/identity/index.server.ts';
import { readConfig } from '#lib/platform/server/config.server.ts';
import { openPlatform, type Platform } from '#lib/platform/server/platform.server.ts';
import { accessDatabase } from '#lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '#lib/platform/server/secrets.server.ts';

type Answer = { readonly json?: boolean };

/** Lists the people of a tenant with status and roles. */
export const listPeople = (options: Answer & { tenant: string }): Promise<void> =>
	onPlatform(async (platform) => {
		const found = await peopleForOperators(platform).list(options.tenant);
		if (!found.ok) throw new Error(sentences[found.reason]);
		if (options.json) return console.log(JSON.stringify(found.value));
		for (const { displayName, email, status, roles } of found.value) {
			console.log(`${displayName} <${email}>  ${status.toLowerCase()}  ${roles.join(', ') || 'no role today'}`);
		}
		if (found.value.length === 0) console.log('Nobody belongs to this tenant yet.');
	});

/** Takes an administrator into a tenant and prints the link with which that person chooses a password. */
export const createAdministrator = (options: Answer & { tenant: string; email: string; name: string }): Promise<void> =>
	onPlatform(async (platform) => {
		const { tenant, email, name } = options;
		const invited = await peopleForOperators(platform).inviteAdministrator({ slug: tenant, email, displayName: name });
		if (!invited.ok) throw new Error(sentences[invited.reason]);
		const link = `${platform.config.origin}/einladung/${invited.value.token}`;
		if (options.json) console.log(JSON.stringify({ userId: invited.value.userId, link }));
		else console.log(`Give this link to ${name}; it works once and for 14 days:\n${link}`);
	});

/** Gives a member of a tenant the role of those who run the machine. */
export const makeOperator = (options: Answer & { tenant: string; email: string }): Promise<void> =>
	onPlatform(async (platform) => {
		const made = await peopleForOperators(platform).makeOperator({ slug: options.tenant, email: options.email });
		if (!made.ok) throw new Error(sentences[made.reason]);
		if (options.json) console.log(JSON.stringify({ granted: 'OPERATOR' }));
		else console.log('Done. After the next sign-in this person sees the page "Betrieb".');
	});

/** Removes a lost second factor; the person enrols a new one after the next password. */
export const resetSecondFactor = (options: Answer & { email: string }): Promise<void> =>
	onPlatform(async (platform) => {
		const reset = await peopleForOperators(platform).resetSecondFactor(options.email);
		if (!reset.ok) throw new Error(sentences[reset.reason]);
		if (options.json) console.log(JSON.stringify({ reset: true }));
		else console.log('The second factor is removed and all sessions have ended. Make sure the person is who they say.');
	});

/** Prints a link with which the person chooses a new password; the second factor stays. */
export const resetPassword = (options: Answer & { email: string }): Promise<void> =>
	onPlatform(async (platform) => {
		const reset = await peopleForOperators(platform).resetPassword(options.email);
		if (!reset.ok) throw new Error(sentences[reset.reason]);
		const link = `${platform.config.origin}/passwort/${reset.value}`;
		if (options.json) console.log(JSON.stringify({ link }));
		else
			console.log(
				`Make sure the person is who they say, then give them this link; it works once and for 2 days:\n${link}`
			);
	});

/** Prints a one-time way in for when no administrator of a tenant can sign in; all of them are told. */
export const breakGlass = (options: Answer & { tenant: string }): Promise<void> =>
	onPlatform(async (platform) => {
		const issued = await administrationService(platform).emergency.issue(options.tenant);
		if (!issued.ok) throw new Error(sentences[issued.reason]);
		const link = `${platform.config.origin}/notzugang/${issued.value}`;
		if (options.json) console.log(JSON.stringify({ link }));
		else
			console.log(
				`This link opens the administration once, within an hour and for an hour. All administrators are told now:\n${link}`
			);
	});

const sentences = {
	'unknown-tenant': 'there is no tenant with this short name; the address of its public page shows it: /k/<short name>',
	'unknown-person': 'there is no account with this address',
	'not-a-member': 'nobody with this address works in this tenant; an invitation must have been accepted first',
	'operator-already': 'this person has the role already',
	'already-member': 'this person belongs to the tenant already',
	forbidden: 'the command line may not do this'
} as const;

async function onPlatform(act: (platform: Platform) => Promise<void>): Promise<void> {
	const config = readConfig(process.env);
	const secrets = readOrCreateSecrets(config.dataDir);
	const access = await accessDatabase(config, secrets);
	const platform = openPlatform(config, secrets, access.app, 'user');
	try {
		await act(platform);
	} finally {
		await platform.database.close();
		await access.stop();
	}
}
