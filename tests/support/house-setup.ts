import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { openHouse, type House } from './house.ts';

declare module 'vitest' {
	interface ProvidedContext {
		origin: string;
		setupToken: string;
		dataDir: string;
		demoDoor: string;
	}
}

/** One running house for all journeys of a run, and a second with the demo world once a journey asks for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const house = await openHouse();
	project.provide('origin', house.origin);
	project.provide('setupToken', house.setupToken);
	project.provide('dataDir', house.dataDir);
	const demo = await openDemoDoor();
	project.provide('demoDoor', demo.address);
	return async () => {
		await Promise.all([house.stop(), demo.close()]);
	};
}

/** Knocking here opens the demo house (once per run) and tells where it stands. */
async function openDemoDoor(): Promise<{ address: string; close: () => Promise<void> }> {
	let opened: Promise<House> | undefined;
	const door: Server = createServer((_, response) => {
		opened ??= openHouse(['--demo']);
		opened.then(
			({ origin, dataDir }) => response.end(JSON.stringify({ origin, dataDir })),
			(failure: unknown) => response.writeHead(500).end(String(failure))
		);
	});
	await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
	return {
		address: `http://127.0.0.1:${(door.address() as AddressInfo).port}/`,
		close: async () => {
			door.close();
			await (await opened)?.stop();
		}
	};
}
