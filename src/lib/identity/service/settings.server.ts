import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { getTenant, updateSettings, type Settings, type Tenant } from '../storage/tenants.server.ts';
import { insertTopic, listTopicsForChange, updateTopic, type ChangeableTopic } from '../storage/vocabulary.server.ts';
import { administer, lookInto } from './administer.server.ts';

export const settingsPage =
	(platform: Platform) =>
	(context: MemberContext): Promise<Tenant | undefined> =>
		lookInto(platform, context, 'settings', (tx) => getTenant(tx, context.actor.tenantId));

export const saveSettings =
	(platform: Platform) =>
	(
		context: MemberContext,
		version: number,
		settings: Settings
	): Promise<Outcome<undefined, 'forbidden' | 'changed-meanwhile'>> => {
		const deed = { verb: 'settings.changed', objectType: 'tenant', about: 'settings' } as const;
		return administer(platform, context, deed, async (tx) => {
			const isSaved = await updateSettings(tx, context.actor.tenantId, version, settings);
			return isSaved ? succeed() : refuse('changed-meanwhile');
		});
	};

export const topicList =
	(platform: Platform) =>
	(context: MemberContext): Promise<ChangeableTopic[] | undefined> =>
		lookInto(platform, context, 'settings', (tx) => listTopicsForChange(tx, context.actor.tenantId));

export type TopicFields = Pick<ChangeableTopic, 'label' | 'labelEn' | 'active'>;

/** Renames a topic or takes it out of the lists; its code stays, so that old reports keep their meaning. */
export const changeTopic =
	(platform: Platform) =>
	(
		context: MemberContext,
		code: string,
		version: string,
		fields: TopicFields
	): Promise<Outcome<undefined, 'forbidden' | 'changed-meanwhile'>> => {
		const deed = { verb: 'topic.changed', objectType: 'topic', about: 'settings' } as const;
		return administer(platform, context, deed, async (tx) => {
			const isSaved = await updateTopic(tx, context.actor.tenantId, code, version, fields);
			return isSaved ? succeed() : refuse('changed-meanwhile');
		});
	};

export const addTopic =
	(platform: Platform) =>
	(
		context: MemberContext,
		topic: { readonly code: string; readonly label: string; readonly labelEn: string }
	): Promise<Outcome<undefined, 'forbidden' | 'known-already'>> => {
		const deed = { verb: 'topic.added', objectType: 'topic', about: 'settings' } as const;
		return administer(platform, context, deed, async (tx) => {
			const isNew = await insertTopic(tx, context.actor.tenantId, topic);
			return isNew ? succeed() : refuse('known-already', 'code');
		});
	};
