import { EventEmitter } from 'node:events';
import { Logger as QueueLogger, run, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { openRunningPlatform, sealedTables } from '#compose';
import { caseJobs } from '#lib/cases/index.server.ts';
import { onEnd } from './cli/on-end.ts';
import { addressOfReporter, importJobs, intakeJobs } from '#lib/intake/index.server.ts';
import { gatherJobs, openLifeSign, type LifeSign, type ModuleJobs } from '#lib/jobs/index.server.ts';
import { mailroomJobs, receiptLetter } from '#lib/mailroom/index.server.ts';
import { liveJobs } from '#lib/live/index.server.ts';
import { interfaceJobs } from '#lib/interfaces/index.server.ts';
import { notificationJobs } from '#lib/notifications/index.server.ts';
import { privacyJobs } from '#lib/privacy/index.server.ts';
import { privacyDoors } from './privacy-doors.server.ts';
import type { Login } from '#lib/platform/server/database.server.ts';
import { secrecyJobs } from '#lib/secrecy/index.server.ts';
import { loggable, type Logger } from '#lib/platform/server/log.server.ts';
import { openMetrics, serveMetrics, type Metrics } from '#lib/platform/server/metrics.server.ts';
import type { Platform } from '#lib/platform/server/platform.server.ts';
import { inSpan, startTracing } from '#lib/platform/server/tracing.server.ts';
import { joinDatabase } from '#lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '#lib/platform/server/secrets.server.ts';

/** Each module's jobs; a new module adds its line here. */
const modulesOn = (platform: Platform): readonly ModuleJobs[] => [
	notificationJobs(platform, {
		addressOfReporter: addressOfReporter(platform),
		receiptLetter: receiptLetter(platform)
	}),
	mailroomJobs(platform),
	intakeJobs(platform),
	importJobs(platform),
	caseJobs(platform),
	secrecyJobs(platform, sealedTables),
	privacyJobs(platform, privacyDoors),
	liveJobs(platform),
	interfaceJobs(platform)
];

/** Runs the jobs every module offers until SIGTERM; a running job is finished first. */
export async function runWorker(): Promise<void> {
	const endTracing = await startTracing(process.env, 'worker');
	const platform = await openRunningPlatform('worker');
	const { log } = platform;
	const owner = await ownerOf(platform);
	const pgPool = new pg.Pool({ ...owner, max: 4 });
	pgPool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
	const startAnew =
		(reason: string) =>
		(error?: unknown): never => {
			log.error(loggable(error), reason);
			process.exit(1); // started again by its keeper
		};
	const lifeSign = await openLifeSign(owner, startAnew('life sign lost'));
	const sweep = setInterval(() => void freeJobs(lifeSign, log), 60_000);
	await freeJobs(lifeSign, log);
	const metrics = openMetrics(platform.database);
	const { metricsPort } = platform.config;
	if (metricsPort) await serveMetrics(metrics, '127.0.0.1', metricsPort + 1);
	const runner = await run({
		pgPool,
		concurrency: 2,
		noHandleSignals: true,
		...gatherJobs(modulesOn(platform), (task, act) => watched(metrics, task, act)),
		pollInterval: 2_000,
		events: eventsShowing(lifeSign),
		logger: quietLogger(log)
	});
	log.info('worker ready');
	runner.promise.catch(startAnew('queue lost'));
	await new Promise<void>((resolve) => onEnd(resolve));
	clearInterval(sweep);
	await runner.stop();
	await lifeSign.end();
	await pgPool.end();
	await platform.database.close();
	await endTracing();
	process.exit(0);
}

/** Each run of a job is a span and a line in the metrics; neither carries what the job is about. */
async function watched(metrics: Metrics, task: string, act: () => Promise<void>): Promise<void> {
	const started = performance.now();
	const note = (isDone: boolean): void => metrics.job(task, isDone, (performance.now() - started) / 1000);
	try {
		await inSpan('job', { 'koko.task': task }, act);
		note(true);
	} catch (error) {
		note(false);
		throw error;
	}
}

async function ownerOf({ config }: Platform): Promise<Login> {
	if (config.databaseOwnerUrl) return { connectionString: config.databaseOwnerUrl };
	const joined = await joinDatabase(config, readOrCreateSecrets(config.dataDir));
	if (!joined) throw new Error('The embedded database is not running; start it with "koko start".');
	return joined.owner;
}

function eventsShowing(lifeSign: LifeSign): WorkerEvents {
	const events: WorkerEvents = new EventEmitter();
	events.on('worker:create', ({ worker }) => void lifeSign.show(worker.workerId).catch(() => {})); // a lost connection ends the process anyway
	return events;
}

async function freeJobs(lifeSign: LifeSign, log: Logger): Promise<void> {
	const dead = await lifeSign.freeJobsOfTheDead().catch(() => []); // as above
	if (dead.length > 0) log.warn({ workers: dead.length }, 'freed the jobs of workers that were killed');
}

/** The queue's own words, warnings and errors only; they name jobs, not payloads. */
const quietLogger = (log: Logger): QueueLogger =>
	new QueueLogger(() => (level, message) => {
		if (level === 'error' || level === 'warning') log.warn({ queue: level }, message);
	});
