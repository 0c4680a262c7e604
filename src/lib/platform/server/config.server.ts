import { resolve } from 'node:path';
import { z } from 'zod';

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
		metricsPort: settings.KOKO_METRICS_PORT ? Number(settings.KOKO_METRICS_PORT) : undefined,
		metricsToken: settings.KOKO_METRICS_TOKEN
	};
}
