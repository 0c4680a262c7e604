import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './database.ts';

declare module 'vitest' {
	interface ProvidedContext {
		databaseServer: TestServer;
	}
}

/** One PostgreSQL for all database tests of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const { server, stop } = await startTestServer();
	project.provide('databaseServer', server);
	return stop;
}
