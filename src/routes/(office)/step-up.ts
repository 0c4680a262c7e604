import { redirect, type RequestEvent } from '@sveltejs/kit';
import { formProblems, type FormProblems } from '#lib/platform/pure/form.ts';

type OfficeEvent = Pick<RequestEvent, 'cookies' | 'locals' | 'url'>;

const name = 'koko_kept';
const purpose = 'kept-form';
/** Browsers drop cookies above 4096 bytes; longer texts are asked for again. */
const longest = 3800;

/** What was typed before the second factor was asked for, and in which form of the page. */
export type KeptForm = Pick<FormProblems, 'typed' | 'chosen'> & { readonly act: string };

/**
 * Leads to the page that asks for the second factor, and from there back here. What was typed goes along encrypted, in
 * the browser of the person who typed it, for ten minutes; passwords and files do not.
 */
export function askToStepUp({ cookies, locals, url }: OfficeEvent, form: FormData, act: string): never {
	const { typed, chosen } = formProblems(form, {});
	const kept = { path: url.pathname, by: locals.person?.member.userId, act, typed, chosen };
	const sealed = locals.services.platform.keys.seal(purpose, JSON.stringify(kept)).toString('base64url');
	if (sealed.length <= longest)
		cookies.set(name, sealed, {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:',
			maxAge: 600
		});
	redirect(303, `/konto/bestaetigen?weiter=${encodeURIComponent(url.pathname)}`);
}

/** Gives back, once, what was typed on this page before the way led to the second factor. */
export function keptForm({ cookies, locals, url }: OfficeEvent): KeptForm | undefined {
	const sealed = cookies.get(name);
	if (!sealed) return undefined;
	const kept = opened(locals, sealed);
	if (kept?.path !== url.pathname || kept.by !== locals.person?.member.userId) return undefined;
	cookies.delete(name, { path: '/' });
	return { act: kept.act, typed: kept.typed, chosen: kept.chosen };
}

type Sealed = KeptForm & { readonly path: string; readonly by: string };

function opened(locals: App.Locals, sealed: string): Sealed | undefined {
	try {
		return JSON.parse(locals.services.platform.keys.open(purpose, Buffer.from(sealed, 'base64url'))) as Sealed;
	} catch {
		return undefined; // a cookie of another installation or a changed one opens nothing
	}
}
