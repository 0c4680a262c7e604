import type { KeyKeeper } from './key-keeper.server.ts';
import { idOfKey, unwrapWithKey, wrapWithKey } from './wrap-with-key.server.ts';

/** Instance keys handed over with the settings; the file system of the programme holds none. */
export function environmentKeeper(currentHex: string, previousHex: readonly string[]): KeyKeeper {
	const keys = [currentHex, ...previousHex].map((hex) => Buffer.from(hex, 'hex'));
	const current = keys[0];
	if (!current) throw new Error('an environment keeper needs a key');
	const byId = new Map(keys.map((key) => [idOfKey(key), key]));
	return {
		kind: 'environment',
		current: async () => idOfKey(current),
		wrap: async (dataKey, binding) => ({
			keeperKey: idOfKey(current),
			wrapped: wrapWithKey(current, dataKey, binding)
		}),
		unwrap: async ({ keeperKey, wrapped }, binding) => {
			const key = byId.get(keeperKey);
			if (!key) throw new Error(`the instance key ${keeperKey} is missing; put it into KOKO_INSTANCE_KEY_PREVIOUS`);
			return unwrapWithKey(key, wrapped, binding);
		},
		renew: async () => {},
		forgetOld: async () => {}
	};
}
