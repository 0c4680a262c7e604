import { v4 as randomId } from 'uuid';
import { inject } from 'vitest';
import { insertSession } from '../../../src/lib/identity/storage/sessions.server.ts';
import type { Member } from '../../../src/lib/platform/pure/actor.ts';
import type { Platform } from '../../../src/lib/platform/server/platform.server.ts';
import { platformOf } from '../../support/builders.ts';

export const attackedOrigin = (): string => inject('attackedOrigin');
export const attackedPlatform = (): Promise<Platform> => platformOf(inject('attackedDir'));

/** A session with both factors, the second shown a moment ago: nothing but rights stands between it and an act. */
export async function freshSession(platform: Platform, member: Member): Promise<string> {
	const token = randomId() + randomId();
	await platform.database.atGate((tx) =>
		insertSession(tx, {
			tokenHash: platform.keys.hash('session', token),
			id: randomId(),
			userId: member.userId,
			tenantId: member.tenantId,
			device: 'Test',
			secondFactor: true,
			hasSteppedUp: true,
			hours: 12
		})
	);
	return token;
}

export type Ask = {
	readonly method?: string;
	readonly session?: string | undefined;
	readonly body?: URLSearchParams | FormData | string | undefined;
	readonly headers?: Readonly<Record<string, string>>;
};

/** One request as a browser without script would send it, redirects not followed. */
export const ask = (path: string, { method = 'GET', session, body, headers = {} }: Ask = {}): Promise<Response> =>
	fetch(attackedOrigin() + path, {
		method,
		redirect: 'manual',
		headers: {
			accept: 'text/html',
			...(method === 'GET' ? {} : { origin: attackedOrigin() }),
			...(session && { cookie: `koko_session=${session}` }),
			...headers
		},
		...(body !== undefined && { body })
	});
