import { isUuid } from '../../platform/pure/ids.ts';
import type { Keys } from '../../platform/server/secrets.server.ts';

/** How long a postbox stays open without a click, and how long a receipt waits to be noted. */
export const reporterMinutes = 30;

/** An opened postbox; lives in the reporter's browser only, encrypted. */
export type ReporterSession = { readonly tenantId: string; readonly reportId: string; readonly visitAt: Date };

type Carried = { readonly kind: string; readonly until: number; readonly content: string };

/** Encrypts something for a cookie of one tenant; `kind` keeps one sort of cookie from passing as another. */
export function sealForBrowser(keys: Keys, tenantId: string, kind: string, content: string): string {
	const carried: Carried = { kind, until: Date.now() + reporterMinutes * 60_000, content };
	return `${tenantId}.${keys.seal(tenantId, JSON.stringify(carried)).toString('base64url')}`;
}

/** Opens what {@link sealForBrowser} made; undefined when it is old, of another kind, or not ours. */
export function openFromBrowser(
	keys: Keys,
	kind: string,
	cookie: string | undefined
): { tenantId: string; content: string } | undefined {
	const [tenantId = '', sealed = ''] = (cookie ?? '').split('.');
	if (!isUuid(tenantId)) return undefined;
	try {
		const carried = JSON.parse(keys.open(tenantId, Buffer.from(sealed, 'base64url'))) as Carried;
		return carried.kind === kind && carried.until > Date.now() ? { tenantId, content: carried.content } : undefined;
	} catch {
		return undefined; // changed, cut off, or sealed by another installation: as good as none
	}
}

export const sealSession = (keys: Keys, session: ReporterSession): string =>
	sealForBrowser(keys, session.tenantId, 'postbox', `${session.reportId} ${session.visitAt.toISOString()}`);

export function openSession(keys: Keys, cookie: string | undefined): ReporterSession | undefined {
	const opened = openFromBrowser(keys, 'postbox', cookie);
	if (!opened) return undefined;
	const [reportId = '', visitAt = ''] = opened.content.split(' ');
	return { tenantId: opened.tenantId, reportId, visitAt: new Date(visitAt) };
}
