import { Logger as QueueLogger, run } from 'graphile-worker';
import pg from 'pg';
import { openRunningPlatform } from '#compose';
import { caseJobs } from '#lib/cases/index.server.ts';
import { onEnd } from './cli/on-end.ts';
import { gatherJobs, type ModuleJobs } from '#lib/jobs/index.server.ts';
import { notificationJobs } from '#lib/notifications/index.server.ts';
import { loggable, type Logger } from '#lib/platform/server/log.server.ts';
import type { Platform } from '#lib/platform/server/platform.server.ts';
import { joinDatabase } from '#lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '#lib/platform/server/secrets.server.ts';

/** Each module's jobs; a new module adds its line here. */
const modulesOn = (platform: Platform): readonly ModuleJobs[] => [notificationJobs(platform), caseJobs(platform)];

/** Runs the jobs every module offers until SIGTERM; a running job is finished first. */
export async function runWorker(): Promise<void> {
	const platform = await openRunningPlatform('worker');
	const { config, log } = platform;
	const owner = config.databaseOwnerUrl
		? { connectionString: config.databaseOwnerUrl }
		: (await joinDatabase(config, readOrCreateSecrets(config.dataDir)))?.owner;
	const pgPool = new pg.Pool({ ...owner, max: 4 });
	pgPool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
	const runner = await run({
		pgPool,
		concurrency: 2,
		noHandleSignals: true,
		...gatherJobs(modulesOn(platform)),
		pollInterval: 2_000,
		logger: quietLogger(log)
	});
	log.info('worker ready');
	const stopped = new Promise<void>((resolve) => onEnd(resolve));
	runner.promise.catch((error: unknown) => {
		log.error(loggable(error), 'queue lost');
		process.exit(1); // started again by its keeper
	});
	await stopped;
	await runner.stop();
	await pgPool.end();
	await platform.database.close();
	process.exit(0);
}

/** The queue's own words, warnings and errors only; they name jobs, not payloads. */
const quietLogger = (log: Logger): QueueLogger =>
	new QueueLogger(() => (level, message) => {
		if (level === 'error' || level === 'warning') log.warn({ queue: level }, message);
	});
