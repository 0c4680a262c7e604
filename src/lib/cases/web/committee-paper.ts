import type { Block, Document } from '../../documents/index.ts';
import { shortDay } from '../../design/dates.ts';
import type { OfficeLanguage } from '../../platform/pure/language.ts';
import { plainDateOf } from '../../platform/pure/plain-date.ts';
import type { ReleasableMeasure } from '../service/keep-committee-papers.server.ts';
import type { CommitteePaper } from '../storage/committee-papers.server.ts';
import { papersTexts } from './papers-texts.ts';

type Source = {
	readonly paper: CommitteePaper;
	readonly measures: readonly ReleasableMeasure[];
	readonly tenant: string;
};

/** The paper for a committee: what its author wrote for it and the measures released into it, nothing of the case file. */
export function committeePaper({ paper, measures, tenant }: Source, language: OfficeLanguage): Document {
	const t = papersTexts[language];
	const secrecy = paper.isPublic ? 'PUBLIC' : 'INTERNAL';
	const recommendations = paper.recommendations.split('\n').filter(Boolean);
	const released = measures.filter(({ id }) => paper.measureIds.includes(id));
	const section = (text: string): Block => ({ kind: 'heading', level: 1, text, secrecy });
	const session = paper.sessionOn ? [[t.sessionOn, shortDay(paper.sessionOn, language)] as const] : [];
	return {
		title: paper.subject,
		sender: t.sender(tenant),
		marking: paper.isPublic ? '' : t.notPublic,
		language,
		imprint: t.paperImprint(shortDay(plainDateOf(paper.updatedAt), language)),
		blocks: [
			{ kind: 'facts', rows: [[t.committee, paper.committee], ...session], secrecy },
			section(t.background),
			{ kind: 'paragraph', text: paper.background, secrecy },
			section(t.recommendations),
			...(recommendations.length > 0 ? [{ kind: 'list', items: recommendations, secrecy } as const] : []),
			section(t.measures),
			...(released.length > 0 ? [measureTable(released, language, secrecy)] : [])
		]
	};
}

function measureTable(
	measures: readonly ReleasableMeasure[],
	language: OfficeLanguage,
	secrecy: Block['secrecy']
): Block {
	const t = papersTexts[language];
	return {
		kind: 'table',
		caption: '',
		head: [t.measure, t.responsible, t.until],
		rows: measures.map(({ title, owner, dueOn }) => [title, owner || '–', dueOn ? shortDay(dueOn, language) : '–']),
		secrecy
	};
}
