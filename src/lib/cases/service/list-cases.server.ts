import { listAreas, listHolders, listTopics, namesOf } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { listCases, type CaseFilter } from '../storage/list-cases.server.ts';

export type CaseListFilter = Omit<CaseFilter, 'ofUser' | 'limit'> & { readonly onlyMine: boolean };

const pageSize = 50;
/** An export is for working with the list in an office programme, not for carrying the archive away. */
const exportSize = 5000;

/** One page of the cases the asker may read, with the words and people the filters need. */
export const caseList =
	(platform: Platform) =>
	(context: MemberContext, { onlyMine, ...filter }: CaseListFilter, size: 'page' | 'export' = 'page') =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId, userId } = context.actor;
			const limit = size === 'page' ? pageSize : exportSize;
			const [rows, areas, topics, leads] = await Promise.all([
				listCases(tx, tenantId, { ...filter, ofUser: onlyMine ? userId : undefined, limit: limit + 1 }),
				listAreas(tx, tenantId),
				listTopics(tx, tenantId),
				listHolders(tx, tenantId, ['CONFLICT_MANAGER'], context.today)
			]);
			const names = await namesOf(
				tx,
				tenantId,
				rows.map(({ leadId }) => leadId)
			);
			return {
				cases: rows.slice(0, limit).map(({ leadId, areaId, ...row }) => ({
					...row,
					lead: names.get(leadId) ?? '',
					area: areas.find(({ id }) => id === areaId)?.name ?? ''
				})),
				hasMore: rows.length > limit,
				topics,
				areas: areas.map(({ id, name }) => ({ id, name })),
				leads: leads.map(({ userId: id, displayName: name }) => ({ id, name }))
			};
		});
