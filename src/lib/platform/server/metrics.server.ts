import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from './database.server.ts';

/** Numbers of one process for Prometheus. Labels are routes, kinds of jobs and states: nothing that names anybody or a tenant. */
export type Metrics = {
	readonly request: (route: string, method: string, status: number, seconds: number) => void;
	readonly job: (task: string, isDone: boolean, seconds: number) => void;
	/** A number asked for when somebody reads the metrics. */
	readonly gauge: (
		name: string,
		help: string,
		labels: readonly string[],
		read: () => Promise<readonly Reading[]>
	) => void;
	readonly text: () => Promise<string>;
	readonly contentType: string;
};
export type Reading = { readonly value: number; readonly labels?: Readonly<Record<string, string>> };

export function openMetrics(database: Pick<Database, 'pool'>): Metrics {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry, prefix: 'koko_' });
	const requests = new Histogram({
		name: 'koko_request_seconds',
		help: 'Time to answer a request, by route.',
		labelNames: ['route', 'method', 'status'],
		buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
		registers: [registry]
	});
	const jobs = new Histogram({
		name: 'koko_job_seconds',
		help: 'Time a job ran, by kind and outcome.',
		labelNames: ['task', 'outcome'],
		buckets: [0.01, 0.05, 0.25, 1, 5, 30, 120, 600],
		registers: [registry]
	});
	const gauge: Metrics['gauge'] = (name, help, labels, read) => {
		new Gauge({
			name,
			help,
			labelNames: [...labels],
			registers: [registry],
			async collect() {
				this.reset();
				for (const { value, labels: own = {} } of await read()) this.set(own, value);
			}
		});
	};
	const { pool } = database;
	gauge('koko_pool_connections', 'Database connections of this process, by state.', ['state'], async () => [
		{ labels: { state: 'idle' }, value: pool.idleCount },
		{ labels: { state: 'busy' }, value: pool.totalCount - pool.idleCount },
		{ labels: { state: 'awaited' }, value: pool.waitingCount }
	]);
	return {
		request: (route, method, status, seconds) => requests.observe({ route, method, status: String(status) }, seconds),
		job: (task, isDone, seconds) => jobs.observe({ task, outcome: isDone ? 'done' : 'failed' }, seconds),
		gauge,
		text: () => registry.metrics(),
		contentType: registry.contentType
	};
}

/** Serves the metrics on a port of their own, which belongs into no public network. */
export function serveMetrics(metrics: Metrics, host: string, port: number): Promise<Server> {
	const server = createServer((request, response) => {
		if (request.url !== '/metrics') return void response.writeHead(404).end();
		metrics.text().then(
			(text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
			() => response.writeHead(503).end()
		);
	});
	server.unref();
	return new Promise((resolve, reject) => server.once('error', reject).listen(port, host, () => resolve(server)));
}
