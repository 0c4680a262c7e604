import type { Login } from '#lib/platform/server/database.server.ts';

/** Loads the demo world into an empty installation. */
export async function loadDemoWorld(_access: { app: Login; owner: Login }): Promise<void> {
	throw new Error('The demo world is not part of this version yet.');
}
