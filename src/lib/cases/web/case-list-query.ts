import { isUuid } from '../../platform/pure/ids.ts';
import { caseStates, workingStates, type CaseState } from '../domain/case-words.ts';

export const listOrders = ['newest', 'updated', 'oldest'] as const;
export type ListOrder = (typeof listOrders)[number];

/** The list's state as its address holds it; what does not fit counts as not said. */
export function readListQuery(params: URLSearchParams) {
	const text = (name: string): string => (params.get(name) ?? '').trim().slice(0, 200);
	const id = (name: string): string | undefined => (isUuid(text(name)) ? text(name) : undefined);
	const state = text('stand');
	return {
		onlyMine: text('meine') === 'ja',
		states: statesOf(state),
		topic: /^[A-Z][A-Z0-9_]+$/.test(text('thema')) ? text('thema') : undefined,
		areaId: id('bezirk'),
		leadId: id('verantwortung'),
		words: text('q') || undefined,
		order: listOrders.find((order) => order === text('folge')) ?? ('updated' satisfies ListOrder),
		after: cursorOf(text('nach'))
	};
}

function statesOf(state: string): readonly CaseState[] | undefined {
	if (state === 'alle') return undefined;
	const wanted = caseStates.find((one) => one === state);
	return wanted ? [wanted] : workingStates;
}

/** `2026-06-15 08:00:00.123+00_<id>`, as the last row of a page gave it. */
function cursorOf(text: string): { at: string; id: string } | undefined {
	const [at = '', id = ''] = text.split('_');
	return /^\d{4}-\d{2}-\d{2} [\d:.]+[+-]\d{2}(:\d{2})?$/.test(at) && isUuid(id) ? { at, id } : undefined;
}
