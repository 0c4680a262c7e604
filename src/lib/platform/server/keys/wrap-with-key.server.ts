import { createHash } from 'node:crypto';
import { openEnvelope, sealEnvelope, type Place } from '../envelope.server.ts';

const placeOf = (binding: string): Place => ({
	tenantId: '',
	table: 'platform_keys.data_keys',
	column: 'wrapped',
	rowId: binding
});

/** Wraps a data key with an instance key this process holds. */
export const wrapWithKey = (instanceKey: Buffer, dataKey: Buffer, binding: string): Buffer =>
	sealEnvelope(instanceKey, 0, placeOf(binding), dataKey);

export const unwrapWithKey = (instanceKey: Buffer, wrapped: Buffer, binding: string): Buffer =>
	openEnvelope(instanceKey, placeOf(binding), wrapped);

/** Names an instance key without telling anything of it. */
export const idOfKey = (instanceKey: Buffer): string =>
	createHash('sha256').update('koko instance key').update(instanceKey).digest('hex').slice(0, 16);
