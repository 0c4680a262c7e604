import { Agent, request } from 'node:http';

export type Shot = {
	readonly path: string;
	readonly method?: 'GET' | 'POST';
	readonly body?: string;
	readonly headers?: Readonly<Record<string, string>>;
	/** Status that means done; everything else counts as a miss. */
	readonly expected: number;
};
export type Measured = {
	readonly requests: number;
	readonly misses: number;
	readonly perSecond: number;
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
};

/** Keeps `clients` connections busy for `seconds`, or until there is nothing more to send. */
export async function load(
	origin: string,
	clients: number,
	seconds: number,
	next: () => Shot | undefined
): Promise<Measured> {
	const agent = new Agent({ keepAlive: true, maxSockets: clients });
	const times: number[] = [];
	let misses = 0;
	const started = performance.now();
	const client = async (): Promise<void> => {
		while (performance.now() - started < seconds * 1_000) {
			const shot = next();
			if (!shot) return;
			const begun = performance.now();
			const status = await send(origin, agent, shot);
			times.push(performance.now() - begun);
			if (status !== shot.expected) misses += 1;
		}
	};
	await Promise.all(Array.from({ length: clients }, client));
	const elapsed = (performance.now() - started) / 1_000;
	agent.destroy();
	return { ...summary(times), misses, perSecond: times.length / elapsed };
}

/** Sends one request and reads its answer to the end; gives the status. */
export const send = (origin: string, agent: Agent, shot: Shot): Promise<number> =>
	new Promise((resolve, reject) => {
		const outgoing = request(
			new URL(shot.path, origin),
			{ agent, method: shot.method ?? 'GET', headers: { ...shot.headers } },
			(incoming) => {
				incoming.resume();
				incoming.once('end', () => resolve(incoming.statusCode ?? 0)).once('error', reject);
			}
		);
		outgoing.once('error', reject);
		outgoing.end(shot.body);
	});

export function summary(times: number[]): Pick<Measured, 'requests' | 'p50' | 'p95' | 'p99'> {
	const sorted = times.toSorted((one, other) => one - other);
	const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
	return { requests: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
