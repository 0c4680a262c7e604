import type { OfficeLanguage } from '../../platform/pure/language.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { findActiveAddress } from '../storage/memberships.server.ts';
import { findLanguage } from '../storage/users.server.ts';

/** Where and in which language a colleague is written to; undefined for whoever has left. */
export const addressOf =
	(platform: Platform) =>
	async (
		tx: Tx,
		tenantId: string,
		userId: string
	): Promise<{ email: string; language: OfficeLanguage } | undefined> => {
		const email = await findActiveAddress(tx, tenantId, userId);
		if (!email) return undefined;
		return { email, language: await platform.database.atGate((gate) => findLanguage(gate, userId)) };
	};
