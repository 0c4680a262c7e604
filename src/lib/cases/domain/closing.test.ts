import { expect, test } from 'vitest';
import { coverSheetOf, monthsOpen, shownResult, stageBand, type CoverSheetSource } from './closing.ts';
import { retainedUntil } from './conflict-case.ts';
import { packageOf } from './hand-over.ts';

const source: CoverSheetSource = {
	topics: ['RELIGION', 'MOBILITY'],
	level: 'QUARTER',
	scope: 'PUBLIC',
	openedOn: '2025-12-07',
	closedOn: '2026-05-26',
	methods: ['ROUND_TABLE', 'ADVICE', 'ROUND_TABLE'],
	firstStage: 6,
	lastStage: 2,
	closingReason: 'PARTIAL_AGREEMENT',
	reports: [{ channel: 'PHONE', otherLanguage: true }]
};

test('the cover sheet tells the kind of case and nothing that leads back to it', () => {
	expect(coverSheetOf(source)).toEqual({
		closedYear: 2026,
		closedQuarter: 2,
		topic: 'RELIGION',
		level: 'QUARTER',
		scope: 'PUBLIC',
		monthsOpen: 5,
		methods: ['ADVICE', 'ROUND_TABLE'],
		firstStageBand: '4-6',
		lastStageBand: '1-3',
		result: 'PARTIAL_AGREEMENT',
		sourceKind: 'PHONE',
		otherLanguage: true
	});
});

test('how a mediation ended stays with its parties', () => {
	expect(shownResult('NO_AGREEMENT', ['MEDIATION'])).toBe('MEDIATION_ENDED');
	expect(shownResult('ENDED_BY_PARTIES', ['ROUND_TABLE'])).toBe('ENDED_BY_PARTIES');
	expect(shownResult('AGREEMENT', ['MEDIATION'])).toBe('AGREEMENT');
});

test('stages are shown in bands, months as whole ones', () => {
	expect([null, 1, 3, 4, 6, 7, 9].map(stageBand)).toEqual(['NONE', '1-3', '1-3', '4-6', '4-6', '7-9', '7-9']);
	expect(monthsOpen('2026-06-01', '2026-06-30')).toBe(0);
});

test('a file is kept until the third year after its closing has ended', () => {
	expect(retainedUntil('2026-01-02')).toBe('2029-12-31');
});

test('a hand-over holds the chosen fields and the title, and nothing else of the file', () => {
	const file = {
		title: 'Lärm am Kanal',
		summary: 'vertraulich',
		presentingIssue: 'Musik',
		underlyingIssue: 'übergangen',
		topics: ['PUBLIC_SPACE'],
		placeText: 'Ufer',
		level: 'QUARTER',
		pauseReason: 'geheim'
	};
	expect(packageOf(file, ['topics'], 'Bitte anrufen')).toEqual({
		title: 'Lärm am Kanal',
		topics: ['PUBLIC_SPACE'],
		note: 'Bitte anrufen'
	});
});
