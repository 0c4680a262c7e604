import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Bucket } from './files/s3-store.server.ts';

/** Settings of one instance, read once at start. See docs/operations.md for each name. */
export type Config = {
	readonly port: number;
	readonly host: string;
	readonly dataDir: string;
	/** Public address, e.g. `https://koko.example.org`; links in mails are built from it. */
	readonly origin: string;
	/** Login of the programme; without it the embedded server is used. */
	readonly databaseUrl: string | undefined;
	/** Login that owns the tables and migrates; `databaseUrl` when absent. */
	readonly databaseOwnerUrl: string | undefined;
	/** True when a reverse proxy in front sets `x-forwarded-proto` and `x-forwarded-for`. */
	readonly behindProxy: boolean;
	readonly smtpUrl: string | undefined;
	readonly mailFrom: string;
	readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
	readonly databasePoolSize: number;
	/** Instance keys from the environment, the current one first; empty when a file or a program keeps them. */
	readonly instanceKeys: readonly string[];
	/** Program that wraps and unwraps data keys with a key only it can reach. */
	readonly keyProgram: string | undefined;
	/** Directory of uploaded files, encrypted; unused with a bucket. */
	readonly filesDir: string;
	/** Bucket of an S3 store for uploaded files, encrypted. */
	readonly bucket: Bucket | undefined;
	/** Socket of ClamAV, a path or `host:port`; without it files are given out without being scanned. */
	readonly clamavSocket: string | undefined;
	/** Names that may be called on private addresses, see outbound. */
	readonly outboundHosts: readonly string[];
	/** Port for Prometheus beside the pages; the worker takes the one after it. */
	readonly metricsPort: number | undefined;
	/** Word that opens `/metrics` among the pages; without it that address does not exist. */
	readonly metricsToken: string | undefined;
};

const optional = z
	.string()
	.optional()
	.transform((value) => (value?.trim() ? value.trim() : undefined));

const postgresUrl = optional.refine((value) => !value || /^postgres(ql)?:\/\//.test(value), {
	error: 'must begin with postgres:// or postgresql://'
});

const hexKeys = optional.refine((value) => !value || /^[0-9a-f]{64}(,[0-9a-f]{64})*$/.test(value), {
	error: 'must be 64 hexadecimal digits in small letters (several divided by commas)'
});

const Environment = z.object({
	PORT: z.coerce
		.number({ error: 'must be a number' })
		.int({ error: 'must be a whole number' })
		.min(0, { error: 'must be between 0 and 65535' })
		.max(65_535, { error: 'must be between 0 and 65535' })
		.default(3000),
	HOST: z.string().min(1, { error: 'must not be empty' }).default('127.0.0.1'),
	KOKO_DATA_DIR: z.string().min(1, { error: 'must not be empty' }).default('./data'),
	KOKO_ORIGIN: optional.refine((value) => !value || /^https?:\/\/[^/]+$/.test(value), {
		error: 'must look like https://koko.example.org, without a path'
	}),
	DATABASE_URL: postgresUrl,
	DATABASE_OWNER_URL: postgresUrl,
	KOKO_BEHIND_PROXY: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
	SMTP_URL: optional.refine((value) => !value || /^smtps?:\/\//.test(value), {
		error: 'must begin with smtp:// or smtps://'
	}),
	MAIL_FROM: z.string().default('KoKo <koko@localhost>'),
	LOG_LEVEL: z
		.enum(['debug', 'info', 'warn', 'error', 'silent'], {
			error: 'must be one of debug, info, warn, error, silent'
		})
		.default('info'),
	KOKO_INSTANCE_KEY: hexKeys.refine((value) => !value?.includes(','), { error: 'must be one key' }),
	KOKO_INSTANCE_KEY_PREVIOUS: hexKeys,
	KOKO_KEY_PROGRAM: optional,
	KOKO_FILES_DIR: optional,
	KOKO_S3_BUCKET: optional,
	KOKO_S3_ENDPOINT: optional.refine((value) => !value || /^https?:\/\/[^/]+$/.test(value), {
		error: 'must look like https://s3.example.org, without a path'
	}),
	KOKO_S3_REGION: z.string().min(1).default('eu-central-1'),
	KOKO_S3_ACCESS_KEY_ID: optional,
	KOKO_S3_SECRET_ACCESS_KEY: optional,
	KOKO_CLAMAV_SOCKET: optional,
	KOKO_OUTBOUND_HOSTS: z.string().default(''),
	KOKO_METRICS_PORT: optional.refine((value) => !value || (/^\d{1,5}$/.test(value) && Number(value) < 65_535), {
		error: 'must be a port number'
	}),
	KOKO_METRICS_TOKEN: optional.refine((value) => !value || value.length >= 16, {
		error: 'must have 16 signs or more'
	}),
	KOKO_DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10)
});

/** Thrown at start; the message is one sentence per wrong setting. */
export class WrongSettings extends Error {
	override name = 'WrongSettings';
}

/** Reads the environment; throws {@link WrongSettings} naming each wrong setting and what it must be. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
	const parsed = Environment.safeParse(env);
	if (!parsed.success) {
		const sentences = parsed.error.issues.map((issue) => `The setting ${String(issue.path[0])} ${issue.message}.`);
		throw new WrongSettings(sentences.join('\n'));
	}
	const settings = parsed.data;
	return {
		port: settings.PORT,
		host: settings.HOST,
		dataDir: resolve(settings.KOKO_DATA_DIR),
		origin: settings.KOKO_ORIGIN ?? `http://localhost:${settings.PORT}`,
		databaseUrl: settings.DATABASE_URL,
		databaseOwnerUrl: settings.DATABASE_OWNER_URL ?? settings.DATABASE_URL,
		behindProxy: settings.KOKO_BEHIND_PROXY === 'true',
		smtpUrl: settings.SMTP_URL,
		mailFrom: settings.MAIL_FROM,
		logLevel: settings.LOG_LEVEL,
		databasePoolSize: settings.KOKO_DATABASE_POOL,
		instanceKeys: settings.KOKO_INSTANCE_KEY
			? [settings.KOKO_INSTANCE_KEY, ...(settings.KOKO_INSTANCE_KEY_PREVIOUS?.split(',') ?? [])]
			: [],
		keyProgram: settings.KOKO_KEY_PROGRAM,
		filesDir: resolve(settings.KOKO_FILES_DIR ?? join(settings.KOKO_DATA_DIR, 'files')),
		bucket: bucketIn(settings),
		clamavSocket: settings.KOKO_CLAMAV_SOCKET,
		outboundHosts: settings.KOKO_OUTBOUND_HOSTS.split(',')
			.map((host) => host.trim().toLowerCase())
			.filter(Boolean),
		metricsPort: settings.KOKO_METRICS_PORT ? Number(settings.KOKO_METRICS_PORT) : undefined,
		metricsToken: settings.KOKO_METRICS_TOKEN
	};
}

function bucketIn(settings: z.output<typeof Environment>): Bucket | undefined {
	const {
		KOKO_S3_BUCKET: name,
		KOKO_S3_ACCESS_KEY_ID: accessKeyId,
		KOKO_S3_SECRET_ACCESS_KEY: secretAccessKey
	} = settings;
	if (!name) return undefined;
	const credentials = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
	return { name, endpoint: settings.KOKO_S3_ENDPOINT, region: settings.KOKO_S3_REGION, credentials };
}
