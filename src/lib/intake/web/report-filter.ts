import { isUuid } from '../../platform/pure/ids.ts';
import { channels, type Channel } from '../domain/report.ts';
import { stateGroups, type StateGroup } from '../domain/report-work.ts';
import type { ReportFilter } from '../storage/reports.server.ts';

/** What the address of the list says; everything is optional and whatever makes no sense is left out. */
export type AskedFilter = {
	readonly words: string;
	readonly group: StateGroup;
	readonly topicCode: string;
	readonly areaId: string;
	readonly channel: Channel | '';
	readonly month: string;
	readonly after: { readonly receivedAt: string; readonly id: string } | undefined;
};

const isGroup = (text: string): text is StateGroup => text === 'all' || Object.hasOwn(stateGroups, text);
const isChannel = (text: string): text is Channel => (channels as readonly string[]).includes(text);
const taken = (text: string, pattern: RegExp): string => (pattern.test(text) ? text : '');

export function readFilter(parameters: URLSearchParams): AskedFilter {
	const of = (name: string): string => (parameters.get(name) ?? '').trim();
	const channel = of('kanal');
	return {
		words: of('q').replaceAll('\u0000', '').slice(0, 200),
		group: isGroup(of('stand')) ? (of('stand') as StateGroup) : 'open',
		topicCode: taken(of('thema'), /^[A-Z][A-Z0-9_]{1,60}$/),
		areaId: isUuid(of('gebiet')) ? of('gebiet') : '',
		channel: isChannel(channel) ? channel : '',
		month: taken(of('monat'), /^(19|20)\d{2}-(0[1-9]|1[0-2])$/),
		after: readPlace(of('nach'))
	};
}

/** `2026-06-15T08:00:00.123Z_<id>`: the last row shown, after which the list goes on. */
function readPlace(text: string): AskedFilter['after'] {
	const [receivedAt = '', id = ''] = text.split('_');
	return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(receivedAt) && !Number.isNaN(Date.parse(receivedAt)) && isUuid(id)
		? { receivedAt, id }
		: undefined;
}

export const placeAfter = (row: { readonly receivedAt: Date; readonly id: string }): string =>
	`${row.receivedAt.toISOString()}_${row.id}`;

/** The filter as storage takes it. */
export const filterOf = (asked: AskedFilter): Omit<ReportFilter, 'limit'> => ({
	...(asked.group === 'all' ? {} : { states: stateGroups[asked.group] }),
	...(asked.words ? { words: asked.words } : {}),
	...(asked.topicCode ? { topicCode: asked.topicCode } : {}),
	...(asked.areaId ? { areaId: asked.areaId } : {}),
	...(asked.channel ? { channel: asked.channel } : {}),
	...(asked.month ? { month: asked.month } : {}),
	...(asked.after ? { after: asked.after } : {})
});

/** The address that shows this filter again, with other values where given. */
export function filterAddress(asked: AskedFilter, other: { group?: StateGroup; after?: string } = {}): string {
	const values: Record<string, string> = {
		q: asked.words,
		stand: other.group ?? asked.group,
		thema: asked.topicCode,
		gebiet: asked.areaId,
		kanal: asked.channel,
		monat: asked.month,
		nach: other.after ?? ''
	};
	const filled = Object.entries(values).filter(([name, value]) => value && !(name === 'stand' && value === 'open'));
	return filled.length > 0 ? `?${new URLSearchParams(filled).toString()}` : '?';
}
