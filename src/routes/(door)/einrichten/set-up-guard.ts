import { createHash, timingSafeEqual } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import type { DoorEvent } from '../half-session.ts';

const name = 'koko_setup';
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Remembers the one-time token of the start for the steps of the first run; false when it is wrong. */
export function presentSetupToken({ cookies, locals, url }: DoorEvent, token: string): boolean {
	if (!isRight(locals.services.platform.setupToken, token)) return false;
	const secure = url.protocol === 'https:';
	cookies.set(name, token, { path: '/einrichten', httpOnly: true, sameSite: 'strict', secure, maxAge: 7200 });
	return true;
}

export const hasSetupToken = ({ cookies, locals }: DoorEvent): boolean =>
	isRight(locals.services.platform.setupToken, cookies.get(name) ?? '');

/** Compared by digests of equal length, so that time tells nothing. */
const isRight = (expected: string, given: string): boolean => timingSafeEqual(digest(expected), digest(given));

/** Every step needs the token and an installation that is still empty. */
export async function guardSetUp(event: DoorEvent): Promise<void> {
	const instance = await event.locals.services.platform.clock.instance();
	if (instance.kind !== 'EMPTY' || !hasSetupToken(event)) redirect(303, '/einrichten');
}
