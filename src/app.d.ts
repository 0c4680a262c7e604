import type { Services } from '#compose';
import type { MemberContext } from '#lib/platform/pure/actor.ts';
import type { Language } from '#lib/platform/pure/language.ts';
import type { Metrics } from '#lib/platform/server/metrics.server.ts';
import type { SessionPerson } from '#lib/identity/index.ts';

declare global {
	namespace App {
		interface Locals {
			services: Services;
			metrics: Metrics;
			language: Language;
			/** The signed-in person with both factors, or undefined. */
			person: SessionPerson | undefined;
			/** Hash-free handle of the session, for sign-out and the session list. */
			sessionId: string | undefined;
			/** Where a page made now stands among the changes of the tenant; its stream of news begins there. */
			position: string;
			/** Context of the signed-in person; throws a redirect to the sign-in page when nobody is. */
			member: () => Promise<MemberContext>;
			/** What was typed into the form at hand; the error page gives it back when it could not be saved. */
			typedText?: string;
			/** The database did not answer while this request was served. */
			isDatabaseAway?: boolean;
		}
		interface Error {
			message: string;
			/** Names the sentence to show; see routes/+error.svelte. */
			reason?: string;
			/** What was typed and is not saved. */
			typedText?: string;
		}
	}
}

export {};
