import { acknowledgements, feedbacks } from '../../db/demo/letters.ts';
import type { DemoLetter, DemoReport } from '../../db/demo/report-shape.ts';
import { reports } from '../../db/demo/reports.ts';
import { tenants } from '../../db/demo/tenants.ts';
import { deadlinesOf, receiptCodeFrom } from '../lib/intake/index.ts';
import { identityPlace } from '../lib/intake/index.server.ts';
import type { Tx } from '../lib/platform/server/database.server.ts';
import { holidaysOf } from '../lib/platform/server/holidays.server.ts';
import type { Sealer } from '../lib/platform/server/envelopes.server.ts';
import type { Platform } from '../lib/platform/server/platform.server.ts';
import type { Keys } from '../lib/platform/server/secrets.server.ts';
import { become } from './become.server.ts';
import { dangerAnswers, isDangerous } from './case-details.ts';
import { dayAt, idOf, instantAt } from './days.ts';

/** One sealer per demo tenant, made before the world's transaction begins. */
export type Sealers = ReadonlyMap<string, Sealer>;

export async function sealersOf({ envelopes }: Platform): Promise<Sealers> {
	const tenantIds = [...new Set(reports.map(({ tenant }) => idOf('tenant', tenant)))];
	const sealers = new Map<string, Sealer>();
	for (const tenantId of tenantIds) sealers.set(tenantId, await envelopes.sealerFor(tenantId));
	return sealers;
}

/** The receipt code of a demo report, derived as the form derives it from its submission. */
export const receiptCodeOf = (keys: Keys, { tenant, key }: Pick<DemoReport, 'tenant' | 'key'>): string =>
	receiptCodeFrom(keys.hash('receipt-of', `${idOf('tenant', tenant)}:${idOf('submission', key)}`));

/** Reports with receipt, protected identity, postbox, danger check, clearing and traces. */
export async function writeReports(tx: Tx, keys: Keys, sealers: Sealers): Promise<void> {
	for (const tenant of new Set(reports.map((one) => one.tenant))) {
		const own = reports.filter((one) => one.tenant === tenant);
		await become(tx, { tenantId: idOf('tenant', tenant) });
		await tx.insertInto('intake.reports').values(own.map(reportRow)).execute();
		await tx
			.insertInto('intake.receipts')
			.values(own.map((one) => receiptRow(one, keys)))
			.execute();
		await tx
			.insertInto('intake.vaultedIdentities')
			.values(own.flatMap((one) => identityRows(one, sealers)))
			.execute();
		await tx.insertInto('intake.messages').values(own.flatMap(messageRows)).execute();
		await tx.insertInto('cases.dangerChecks').values(own.filter(isChecked).map(dangerCheckRow)).execute();
		await tx.insertInto('cases.clearingDecisions').values(own.filter(isDecided).map(clearingRow)).execute();
		await tx.insertInto('audit.entries').values(own.flatMap(auditRows)).execute();
	}
}

const personId = (key: string): string => idOf('person', key);
const keysOf = (one: DemoReport) => ({ tenantId: idOf('tenant', one.tenant), reportId: idOf('report', one.key) });
const isDecided = (one: DemoReport): boolean => one.decision !== undefined;
const isChecked = (one: DemoReport): boolean =>
	isDecided(one) || one.danger !== undefined || ['IN_CLEARING', 'WAITING_FOR_REPORTER'].includes(one.state);
const isAcknowledged = (one: DemoReport): boolean => one.state !== 'RECEIVED';
const hasFeedback = (one: DemoReport): boolean => one.state === 'FEEDBACK_GIVEN';

// Everyday pace: answered the next day, decided within a working week, told to the reporter soon after.
const acknowledgedOn = (one: DemoReport): number => Math.min(one.day + 1, -1);
const decidedOn = (one: DemoReport): number => Math.min(one.day + 5, -1);
const feedbackOn = (one: DemoReport): number => Math.min(one.day + 12, -1);

function reportRow(one: DemoReport) {
	const tenant = tenants.find(({ key }) => key === one.tenant);
	const promise = { acknowledgeDays: 7, feedbackMonths: 3 };
	return {
		tenantId: idOf('tenant', one.tenant),
		id: idOf('report', one.key),
		reference: referenceOf(one),
		submissionId: idOf('submission', one.key),
		channel: one.channel,
		language: one.language,
		text: one.text,
		placeText: one.place ?? '',
		areaId: one.area ? idOf('area', one.area) : null,
		sinceDay: one.since === undefined ? null : dayAt(one.since),
		topicCode: one.topic ?? null,
		wish: one.wish ?? null,
		identityMode: one.person?.[0] ?? 'ANONYMOUS',
		interpreterLanguage: one.interpreter ?? null,
		callbackWindow: one.callback ?? '',
		dangerSelfReport: one.dangerSelfReport ?? false,
		state: one.state,
		receivedAt: instantAt(one.day, one.at),
		...deadlinesOf(dayAt(one.day), promise, holidaysOf(tenant?.country ?? 'DE', tenant?.state ?? '')),
		acknowledgedAt: isAcknowledged(one) ? instantAt(acknowledgedOn(one), '08:50') : null,
		decidedAt: isDecided(one) ? instantAt(decidedOn(one), '11:30') : null,
		decision: one.decision ?? null,
		decisionReason: reasonOf(one),
		referredTo: one.referredTo ?? '',
		reviewOn: one.reviewOn === undefined ? null : dayAt(one.reviewOn),
		feedbackGivenAt: hasFeedback(one) ? instantAt(feedbackOn(one), '15:10') : null,
		caseId: one.case ? idOf('case', one.case) : null,
		assignedTo: one.assigned ? personId(one.assigned) : null,
		createdBy: one.by ? personId(one.by) : null,
		updatedAt: instantAt(hasFeedback(one) ? feedbackOn(one) : decidedOn(one), '15:10')
	};
}

const reasonOf = (one: DemoReport): string =>
	one.reason ?? (one.decision === 'ACCEPT' ? 'Angenommen und mit dem Fall verbunden.' : '');

const referenceAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** A reference like those that are drawn, but the same in every demo world. */
const referenceOf = (one: DemoReport): string =>
	`M-${[...Buffer.from(idOf('reference', one.key).replaceAll('-', ''), 'hex').subarray(0, 7)]
		.map((byte) => referenceAlphabet[byte % 32])
		.join('')}`;

const receiptRow = (one: DemoReport, keys: Keys) => {
	const replied = (one.letters ?? []).filter(([kind]) => kind === 'REPLY' || kind === 'TALK_ANSWER').at(-1);
	return {
		...keysOf(one),
		codeHash: keys.hash('receipt', receiptCodeOf(keys, one)),
		notedAt: one.by ? null : instantAt(one.day, one.at),
		lastUsedAt: replied ? instantAt(replied[1], '20:10') : null,
		lastVisitAt: replied ? instantAt(replied[1], '20:10') : null
	};
};

const identityRows = (one: DemoReport, sealers: Sealers) => {
	if (!one.person || one.state === 'ERASED') return [];
	const [, name, contact] = one.person;
	const { tenantId, reportId } = keysOf(one);
	const sealed = sealers.get(tenantId)?.seal(identityPlace(tenantId, reportId), JSON.stringify({ name, contact }));
	if (!sealed) throw new Error('the sealer of a demo tenant is missing');
	return [
		{
			tenantId,
			reportId,
			...sealed,
			createdAt: instantAt(one.day, one.at)
		}
	];
};

type Letter = { kind: string; day: number; at: string; text: string; answer?: string; isReporter?: boolean };

const messageRows = (one: DemoReport) => {
	if (one.state === 'ERASED') return [];
	return lettersOf(one).map((letter, index) => ({
		...keysOf(one),
		id: idOf('message', `${one.key}/${index}`),
		direction: letter.isReporter ? 'FROM_REPORTER' : 'TO_REPORTER',
		kind: letter.kind,
		text: letter.text,
		language: one.language,
		talkAnswer: letter.answer ?? null,
		authorId: letter.isReporter ? null : assessorOf(one),
		createdAt: instantAt(letter.day, letter.at),
		readAt: letter.isReporter ? instantAt(Math.min(letter.day + 1, -1), '09:05') : null
	}));
};

function lettersOf(one: DemoReport): Letter[] {
	const first: Letter[] =
		isAcknowledged(one) && one.assigned
			? [
					{
						kind: 'ACKNOWLEDGEMENT',
						day: acknowledgedOn(one),
						at: '08:50',
						text: acknowledgements[one.language] ?? acknowledgements['de'] ?? ''
					}
				]
			: [];
	const last: Letter[] =
		hasFeedback(one) && one.decision
			? [{ kind: 'FEEDBACK', day: feedbackOn(one), at: '15:10', text: feedbackText(one, one.decision) }]
			: [];
	return [...first, ...(one.letters ?? []).map(letterOf), ...last];
}

const letterOf = ([kind, day, text]: DemoLetter): Letter => {
	if (kind === 'TALK_ANSWER') return { kind, day, at: '20:10', text: '', answer: text, isReporter: true };
	if (kind === 'REPLY') return { kind: 'MESSAGE', day, at: '20:10', text, isReporter: true };
	return { kind, day, at: '10:25', text };
};

function feedbackText(one: DemoReport, decision: NonNullable<DemoReport['decision']>): string {
	const standard = feedbacks[one.language]?.[decision] ?? feedbacks['de']?.[decision] ?? '';
	return one.feedback ?? [standard, one.referredTo ?? ''].filter(Boolean).join('\n\n');
}

/** Who answers where nobody was named. */
const desks: Readonly<Record<string, string>> = { brueckhausen: 'amira', erlengau: 'meike', sonnfelden: 'pichlmair' };
const assessorOf = (one: DemoReport): string => personId(one.assigned ?? desks[one.tenant] ?? '');

const dangerCheckRow = (one: DemoReport) => ({
	...keysOf(one),
	id: idOf('danger-check', one.key),
	caseId: null,
	occasion: 'TRIAGE',
	answers: dangerAnswers(one.danger),
	danger: isDangerous(one.danger),
	actionTaken: one.dangerAction ?? '',
	assessedBy: assessorOf(one),
	assessedAt: instantAt(acknowledgedOn(one), '09:20')
});

const clearingRow = (one: DemoReport) => ({
	...keysOf(one),
	id: idOf('clearing', one.key),
	caseId: one.case ? idOf('case', one.case) : null,
	checklist: JSON.stringify({
		DANGER: one.dangerAction ?? 'Nein, alle acht Fragen verneint.',
		...(one.interpreter ? { LANGUAGE: `Dolmetschen nötig (${one.interpreter}).` } : {}),
		RESULT: reasonOf(one)
	}),
	result: one.decision ?? 'ACCEPT',
	reason: reasonOf(one),
	referredTo: one.referredTo ?? '',
	decidedBy: assessorOf(one),
	decidedAt: instantAt(decidedOn(one), '11:30')
});

const auditRows = (one: DemoReport) => {
	const entry = (verb: string, at: Date, who: string | null, kind = 'member') => ({
		tenantId: idOf('tenant', one.tenant),
		id: idOf('audit', `${one.key}/${verb}`),
		at,
		actorKind: kind,
		actorId: who,
		verb,
		objectType: 'report',
		objectId: idOf('report', one.key),
		caseId: one.case ? idOf('case', one.case) : null
	});
	const desk = assessorOf(one);
	return [
		entry(
			'report.received',
			instantAt(one.day, one.at),
			one.by ? personId(one.by) : null,
			one.by ? 'member' : 'reporter'
		),
		...(isAcknowledged(one) ? [entry('report.acknowledged', instantAt(acknowledgedOn(one), '08:50'), desk)] : []),
		...(isDecided(one) ? [entry('clearing.decided', instantAt(decidedOn(one), '11:30'), desk)] : []),
		...(hasFeedback(one) ? [entry('report.feedback-given', instantAt(feedbackOn(one), '15:10'), desk)] : [])
	];
};
