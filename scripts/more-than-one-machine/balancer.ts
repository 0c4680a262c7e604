import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { isWritable, type Cluster } from './clusters.ts';

export type Ports = {
	readonly pages: number;
	readonly database: number;
	readonly web: readonly number[];
	readonly checks: readonly number[];
};

/** Says over HTTP whether a server takes writes: what Patroni answers at /primary, in ten lines. */
export function checkServers(clusters: readonly Cluster[], ports: readonly number[]): () => void {
	const servers = clusters.map((cluster, index) =>
		createServer((_, response) => {
			void isWritable(cluster).then((yes) => response.writeHead(yes ? 200 : 503).end());
		}).listen(ports[index], '127.0.0.1')
	);
	return () => servers.forEach((server) => server.close());
}

/** haproxy before the pages and before the databases; connections to a server that is gone are cut at once. */
export function startBalancer(place: string, ports: Ports, clusters: readonly Cluster[]): ChildProcess {
	const file = join(place, 'haproxy.cfg');
	writeFileSync(
		file,
		`defaults
	timeout connect 2s
	timeout check 3s
	timeout client 5m
	timeout server 5m
frontend pages
	mode http
	bind 127.0.0.1:${ports.pages}
	default_backend web
backend web
	mode http
	option httpchk GET /readyz
	option redispatch
	retries 2
	option forwardfor
	http-request set-header x-forwarded-proto http
${ports.web.map((port) => `	server web${port} 127.0.0.1:${port} check inter 1s fall 2 rise 1`).join('\n')}
frontend database
	mode tcp
	bind 127.0.0.1:${ports.database}
	default_backend primary
backend primary
	mode tcp
	option httpchk GET /primary
${clusters
	.map(
		({ port }, index) =>
			`	server db${port} 127.0.0.1:${port} check port ${ports.checks[index]} inter 1s fall 3 rise 1 on-marked-down shutdown-sessions`
	)
	.join('\n')}
`
	);
	return spawn('haproxy', ['-db', '-f', file], { stdio: ['ignore', 'ignore', 'ignore'], detached: true });
}
