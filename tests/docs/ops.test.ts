import { readFileSync } from 'node:fs';
import { loadAll } from 'js-yaml';
import pg from 'pg';
import { expect, test } from 'vitest';
import { showInstance } from '../../src/lib/operation/index.server.ts';
import { openMetrics } from '../../src/lib/platform/server/metrics.server.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
type Yaml = Record<string, unknown>;
const yaml = (file: string): Yaml[] => loadAll(read(file)) as Yaml[];

/** Names of the metrics a process of KoKo has, with what Prometheus makes of a histogram. */
async function knownMetrics(): Promise<Set<string>> {
	const metrics = openMetrics({ pool: new pg.Pool() });
	const nothing = {
		mails_waiting: 0,
		mails_failed: 0,
		mails_oldest_seconds: 0,
		acknowledgements_overdue: 0,
		tenants: 0
	};
	showInstance(metrics, async () => ({
		numbers: { ...nothing, database_bytes: 0 },
		queue: [],
		backupAgeSeconds: 1
	}));
	const lines = (await metrics.text()).split('\n').filter((line) => line.startsWith('# TYPE '));
	return new Set(
		lines.flatMap((line) => {
			const [, , name = '', kind] = line.split(' ');
			return kind === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name];
		})
	);
}

test('every metric the alert rules and the dashboard ask for exists', async () => {
	const known = await knownMetrics();
	expect(known.size).toBeGreaterThan(20);
	for (const file of ['ops/prometheus/koko.rules.yml', 'ops/grafana/koko.json']) {
		const asked = [...new Set(read(file).match(/\bkoko_[a-z0-9_]+/g))];
		expect(asked.length).toBeGreaterThan(5);
		expect(asked.filter((name) => !known.has(name))).toEqual([]);
	}
});

test('each alert has an expression, a severity and a sentence', () => {
	const [{ groups } = { groups: [] }] = yaml('ops/prometheus/koko.rules.yml') as [{ groups: { rules: Yaml[] }[] }];
	for (const rule of groups.flatMap(({ rules }) => rules)) {
		expect(rule).toMatchObject({ alert: expect.any(String), expr: expect.any(String) });
		expect(rule['labels']).toMatchObject({ severity: expect.stringMatching(/^(page|ticket)$/) });
		expect(rule['annotations']).toMatchObject({ summary: expect.stringMatching(/\.|\?$/) });
	}
});

test('the dashboard has panels of distinct ids that do not lie upon one another', () => {
	const { panels } = JSON.parse(read('ops/grafana/koko.json')) as {
		panels: { id: number; gridPos: { x: number; y: number; w: number } }[];
	};
	expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
	const places = panels.flatMap(({ gridPos: { x, y, w } }) =>
		Array.from({ length: w }, (_, step) => `${x + step} ${y}`)
	);
	expect(new Set(places).size).toBe(places.length);
});

type Container = { name: string; securityContext?: Yaml; resources?: Yaml };
type Workload = {
	kind: string;
	spec: { template: { spec: { securityContext: Yaml; initContainers: Container[]; containers: Container[] } } };
};

test('in Kubernetes every container is without root, rights and a writable system, and web processes are probed', () => {
	const documents = yaml('ops/kubernetes/koko.yml');
	const workloads = documents.filter(({ kind }) => kind === 'Deployment' || kind === 'Job') as unknown as Workload[];
	expect(workloads).toHaveLength(3);
	for (const { spec } of workloads) {
		const pod = spec.template.spec;
		expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
		for (const container of [...pod.initContainers, ...pod.containers]) {
			expect(container.securityContext).toMatchObject({
				allowPrivilegeEscalation: false,
				readOnlyRootFilesystem: true,
				capabilities: { drop: ['ALL'] }
			});
			expect(container.resources).toMatchObject({ requests: expect.anything(), limits: expect.anything() });
			if (container.name === 'web')
				expect(Object.keys(container)).toEqual(
					expect.arrayContaining(['livenessProbe', 'readinessProbe', 'startupProbe'])
				);
		}
	}
	expect(documents.map(({ kind }) => kind)).toContain('NetworkPolicy');
});

test('with compose every process of KoKo is read-only and without rights', () => {
	const [compose] = yaml('ops/compose.yml') as unknown as [{ services: Record<string, Yaml> }];
	for (const name of ['web', 'worker', 'migrate']) {
		const service = compose.services[name] ?? {};
		expect({ ...(service['<<'] as Yaml), ...service }).toMatchObject({
			read_only: true,
			cap_drop: ['ALL'],
			security_opt: ['no-new-privileges:true']
		});
	}
});

test('the image is built in two steps, runs as an ordinary user and copies only what exists', () => {
	const lines = read('ops/Dockerfile').split('\n');
	expect(lines.filter((line) => line.startsWith('FROM '))).toHaveLength(2);
	expect(lines.filter((line) => line.startsWith('USER ')).at(-1)).toMatch(/^USER [1-9]\d+:[1-9]\d+$/);
	expect(read('ops/Dockerfile')).not.toMatch(/:latest|ADD |sudo|curl/);
});
