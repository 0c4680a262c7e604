import type { Self } from '#lib/identity/index.server.ts';

/** The signed-in person at their own account. */
export async function ownSelf(locals: App.Locals): Promise<Self> {
	const { actor } = await locals.member();
	return { userId: actor.userId, sessionId: locals.sessionId ?? '', tenantId: actor.tenantId };
}
