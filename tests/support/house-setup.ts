import type { TestProject } from 'vitest/node';
import { openHouse } from './house.ts';

declare module 'vitest' {
	interface ProvidedContext {
		origin: string;
		setupToken: string;
		dataDir: string;
	}
}

/** One running house for all journeys of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const house = await openHouse();
	project.provide('origin', house.origin);
	project.provide('setupToken', house.setupToken);
	project.provide('dataDir', house.dataDir);
	return house.stop;
}
