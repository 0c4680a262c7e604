import { isSameContent, type ContentSum } from './content-sum.ts';

/** First part of a tenant's archive: what it is, before a single row is read. */
export type TenantHeader = {
	readonly format: string;
	readonly formatVersion: number;
	/** Version of the programme that wrote it. */
	readonly version: string;
	readonly createdAt: string;
	readonly tenant: { readonly id: string; readonly slug: string; readonly name: string };
	/** The last migration: rows fit into a database of exactly this level. */
	readonly schema: string;
	readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
	/** What does not travel, each with its reason. */
	readonly left: Readonly<Record<string, string>>;
};

/** Last part: what must have come out. An archive without it was cut off. */
export type TenantManifest = {
	readonly tables: Readonly<Record<string, ContentSum>>;
	readonly accounts: ContentSum;
	readonly files: ContentSum;
};

export const tenantFormat = { name: 'koko-tenant', version: 1 } as const;

/** Tables with a tenant that stay where they are. */
export const tablesLeft: Readonly<Record<string, string>> = {
	'identity.sessions': 'A session belongs to a browser and the address it signed in at.',
	'identity.invitations': 'The links lead to the address of the old installation; people are invited anew.',
	'identity.password_links': 'The links lead to the address of the old installation.',
	'identity.api_tokens': 'Only a hash with a key of the old installation is stored; tokens are issued anew.',
	'identity.emergency_entries': 'A way in is issued on the machine it leads to.',
	'identity.identity_providers':
		'The provider knows the address of the old installation, and its secret is sealed with a key of that installation.',
	'identity.external_identities': 'A link to the provider opens an account; it is made anew at the first sign-in.',
	'interfaces.handed_reports': 'It belongs to tokens that stay, and is hashed with a key of the old installation.',
	'intake.sender_marks': 'Hashed with a key of the old installation; marks of new reports would never equal them.',
	'interfaces.webhook_deliveries': 'What waits is told by the old installation; no programme is told twice.',
	'mailroom.acknowledged_senders': 'Hashed with a key of the old installation, and forgotten after a day.',
	'live.changes': 'It tells pages that stand open at the old installation.',
	'mailroom.mailboxes': 'Two installations must not fetch from one mailbox; it is entered anew.',
	'mailroom.mails': 'It names places in the mailbox, hashed with a key of the old installation.',
	'notifications.outbox': 'What waits is sent by the old installation; nobody gets a mail twice.',
	'operation.export_releases': 'It permitted the export that this is.'
};

/** Columns that arrive empty. */
export const columnsLeft: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'identity.tenants': { parent_id: 'It names another tenant of the old installation.' },
	'cases.hand_overs': {
		to_tenant_id: 'It names another tenant of the old installation; the name of the office stays.'
	},
	'cases.agreement_approvals': {
		token_hash: 'The link to approve leads to the address of the old installation; it is made anew.'
	},
	'platform_keys.data_keys': {
		keeper_key: 'The data keys travel in keys.json and are wrapped by the new installation.',
		wrapped: 'The data keys travel in keys.json and are wrapped by the new installation.'
	}
};

/** Rows that stay, as a condition on those that go. */
export const rowsThatGo: Readonly<Record<string, { readonly where: string; readonly reason: string }>> = {
	'identity.role_assignments': {
		where: `role <> 'OPERATOR'`,
		reason: 'Who runs the new machine is decided there, on its command line.'
	}
};

/** All of the above in one list, for the header and the documentation. */
export const everythingLeft = (): Record<string, string> => ({
	...tablesLeft,
	...Object.fromEntries(
		Object.entries(columnsLeft).flatMap(([table, columns]) =>
			Object.entries(columns).map(([column, reason]) => [`${table}.${column}`, reason])
		)
	),
	...Object.fromEntries(
		Object.entries(rowsThatGo).map(([table, { where, reason }]) => [`${table}, other than ${where}`, reason])
	)
});

/** Why this installation cannot take an archive in, or undefined when it can. */
export function whyForeign(
	header: TenantHeader,
	here: string
): 'not-a-tenant' | 'other-format' | 'other-schema' | undefined {
	if (header.format !== tenantFormat.name) return 'not-a-tenant';
	if (header.formatVersion !== tenantFormat.version) return 'other-format';
	if (header.schema !== here) return 'other-schema';
	return undefined;
}

/** Names of the parts that differ; none when both say the same. */
export function differences(expected: TenantManifest, found: TenantManifest): string[] {
	const names = new Set([...Object.keys(expected.tables), ...Object.keys(found.tables)]);
	const pairs: [string, ContentSum | undefined, ContentSum | undefined][] = [...names].map((name) => [
		name,
		expected.tables[name],
		found.tables[name]
	]);
	pairs.push(['accounts', expected.accounts, found.accounts], ['files', expected.files, found.files]);
	return pairs.filter(([, a, b]) => !a || !b || !isSameContent(a, b)).map(([name]) => name);
}

/** Order in which rows can be written: what a key points to comes first; the tenant itself at the very start. */
export function inOrderOfKeys<T extends { readonly name: string; readonly pointsTo: readonly string[] }>(
	tables: readonly T[]
): T[] {
	const waiting = [...tables].sort((a, b) => (a.name < b.name ? -1 : 1));
	const ordered: T[] = [];
	while (waiting.length > 0) {
		const open = new Set(waiting.map(({ name }) => name));
		const next = waiting.findIndex(({ name, pointsTo }) => pointsTo.every((to) => to === name || !open.has(to)));
		if (next < 0) throw new Error(`tables point to one another in a circle: ${[...open].join(', ')}`);
		ordered.push(...waiting.splice(next, 1));
	}
	return ordered;
}
