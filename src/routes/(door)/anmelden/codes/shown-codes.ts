import type { RequestEvent } from '@sveltejs/kit';

type CodesEvent = Pick<RequestEvent, 'cookies' | 'locals' | 'url'>;

const name = 'koko_codes';
const path = '/anmelden/codes';
const purpose = 'shown-codes';

/** Carries new recovery codes over the redirect, encrypted and for ten minutes: a reload must not lose them. */
export function showCodesOnce({ cookies, locals, url }: CodesEvent, codes: readonly string[]): void {
	const sealed = locals.services.platform.keys.seal(purpose, JSON.stringify(codes)).toString('base64url');
	cookies.set(name, sealed, {
		path,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: 600
	});
}

/** The codes to show, or none once they were noted or the ten minutes are over. */
export function shownCodes({ cookies, locals }: CodesEvent): string[] {
	const sealed = cookies.get(name);
	if (!sealed) return [];
	try {
		return JSON.parse(locals.services.platform.keys.open(purpose, Buffer.from(sealed, 'base64url'))) as string[];
	} catch {
		return []; // a cookie of another installation or a changed one opens nothing
	}
}

export const forgetCodes = ({ cookies }: CodesEvent): void => cookies.delete(name, { path });
