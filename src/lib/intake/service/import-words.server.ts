import { v4 as randomId } from 'uuid';
import { insertAreas, insertTopics, listAreas, listTopics } from '../../identity/index.server.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { ImportedRow, ImportMapping } from '../domain/import-row.ts';
import { freeTopicCode } from '../domain/topic-code.ts';

/** Topic codes and area ids for the words of a file; an unknown word gives null unless the mapping lets it be added. */
export type ImportWords = {
	readonly topicOf: (label: string) => string | null;
	readonly areaOf: (label: string) => string | null;
	/** Adds what the next rows need and the tenant does not have. */
	readonly learn: (tx: Tx, rows: readonly ImportedRow[]) => Promise<void>;
};

export async function importWords(tx: Tx, tenantId: string, mapping: ImportMapping): Promise<ImportWords> {
	const topics = new Map<string, string>();
	for (const { code, label } of await listTopics(tx, tenantId)) topics.set(code, code).set(folded(label), code);
	const areas = new Map((await listAreas(tx, tenantId)).map(({ id, name }) => [folded(name), id]));
	const named = (label: string): string => mapping.areas[label] ?? label;
	const topicOf = (label: string): string | null =>
		topics.get(mapping.topics[label] ?? '') ?? topics.get(folded(label)) ?? null;
	const areaOf = (label: string): string | null => areas.get(folded(named(label))) ?? null;
	const learnTopics = async (within: Tx, labels: readonly string[]): Promise<void> => {
		const taken = new Set(topics.values());
		const fresh = labels.map((label) => {
			const code = mapping.topics[label] ?? freeTopicCode(label, taken);
			taken.add(code);
			return { code, label, labelEn: '' };
		});
		await insertTopics(within, tenantId, fresh);
		for (const { code, label } of fresh) topics.set(code, code).set(folded(label), code);
	};
	const learnAreas = async (within: Tx, labels: readonly string[]): Promise<void> => {
		const fresh = [...new Set(labels.map(named))].map((name) => ({ id: randomId(), name }));
		await insertAreas(within, tenantId, fresh);
		for (const { id, name } of fresh) areas.set(folded(name), id);
	};
	return {
		topicOf,
		areaOf,
		learn: async (within, rows) => {
			const newTopics = mapping.createTopics ? distinct(rows, 'topicLabel', (label) => topicOf(label) === null) : [];
			const newAreas = mapping.createAreas ? distinct(rows, 'areaLabel', (label) => areaOf(label) === null) : [];
			if (newTopics.length > 0) await learnTopics(within, newTopics);
			if (newAreas.length > 0) await learnAreas(within, newAreas);
		}
	};
}

const folded = (label: string): string => label.trim().toLocaleLowerCase('de');

/** Words in the order of their first use; two spellings that differ in case only are one word. */
function distinct(
	rows: readonly ImportedRow[],
	field: 'topicLabel' | 'areaLabel',
	isWanted: (label: string) => boolean
): string[] {
	const words = new Map<string, string>();
	for (const { [field]: label } of rows) if (label && !words.has(folded(label))) words.set(folded(label), label);
	return [...words.values()].filter(isWanted);
}
