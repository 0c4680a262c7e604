import type { Metrics, Reading } from '../../platform/server/metrics.server.ts';
import type { InstanceCounts } from './instance-counts.server.ts';

/** Adds the state of the instance to the metrics of a web process. No label names a tenant. */
export function showInstance(metrics: Metrics, counts: () => Promise<InstanceCounts>): void {
	const queue = (pick: (line: InstanceCounts['queue'][number]) => number) => async (): Promise<Reading[]> =>
		(await counts()).queue.map((line) => ({ labels: { task: line.task }, value: pick(line) }));
	const number = (name: keyof InstanceCounts['numbers']) => async (): Promise<Reading[]> => [
		{ value: (await counts()).numbers[name] }
	];
	metrics.gauge(
		'koko_jobs_waiting',
		'Jobs that are due and wait for a worker.',
		['task'],
		queue((line) => line.waiting)
	);
	metrics.gauge(
		'koko_jobs_running',
		'Jobs a worker has taken.',
		['task'],
		queue((line) => line.running)
	);
	metrics.gauge(
		'koko_jobs_failed',
		'Jobs that were given up after all tries.',
		['task'],
		queue((line) => line.failed)
	);
	metrics.gauge(
		'koko_jobs_oldest_seconds',
		'Age of the oldest due job.',
		['task'],
		queue((line) => line.oldestSeconds)
	);
	metrics.gauge('koko_mails_waiting', 'Mails in the outbox.', [], number('mails_waiting'));
	metrics.gauge('koko_mails_failed', 'Mails that could not be sent for good.', [], number('mails_failed'));
	metrics.gauge('koko_mails_oldest_seconds', 'Age of the oldest waiting mail.', [], number('mails_oldest_seconds'));
	metrics.gauge(
		'koko_acknowledgements_overdue',
		'Reports of the instance that nobody acknowledged in time.',
		[],
		number('acknowledgements_overdue')
	);
	metrics.gauge('koko_backup_age_seconds', 'Time since the last backup; absent while there is none.', [], async () => {
		const { backupAgeSeconds } = await counts();
		return backupAgeSeconds === null ? [] : [{ value: backupAgeSeconds }];
	});
	metrics.gauge('koko_database_bytes', 'Size of the database.', [], number('database_bytes'));
}
