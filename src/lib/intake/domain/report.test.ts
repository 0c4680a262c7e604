import { expect, test } from 'vitest';
import fc from 'fast-check';
import { holidaysOf } from '../../platform/server/holidays.server.ts';
import { deadlinesOf, nextReportEvents, reportStates, stateAfter } from './report.ts';
import { inGroups, parseReceiptCode, receiptCodeFrom } from './receipt-code.ts';

test('a report is acknowledged within seven days and answered within three months after that', () => {
	const deadlines = deadlinesOf('2026-06-15', { acknowledgeDays: 7, feedbackMonths: 3 }, holidaysOf('DE', 'NW'));
	expect(deadlines).toEqual({ acknowledgeDue: '2026-06-22', feedbackDue: '2026-09-22' });
});

test('a deadline on Fronleichnam moves in Nordrhein-Westfalen and stays in Berlin', () => {
	const promise = { acknowledgeDays: 7, feedbackMonths: 3 };
	expect(deadlinesOf('2026-05-28', promise, holidaysOf('DE', 'NW')).acknowledgeDue).toBe('2026-06-05');
	expect(deadlinesOf('2026-05-28', promise, holidaysOf('DE', 'BE')).acknowledgeDue).toBe('2026-06-04');
});

test('every state but the erased one leads somewhere, and a reporter may withdraw until then', () => {
	for (const state of reportStates) {
		if (state === 'ERASED') expect(nextReportEvents(state)).toEqual([]);
		else expect(nextReportEvents(state).length).toBeGreaterThan(0);
	}
	expect(stateAfter('REJECTED', 'withdraw')).toBe('WITHDRAWN');
	expect(stateAfter('RECEIVED', 'accept')).toBeUndefined();
});

test('a receipt code survives being read out, grouped and typed in Arabic digits', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
			const code = receiptCodeFrom(bytes);
			expect(code).toMatch(/^\d{25}$/);
			expect(parseReceiptCode(inGroups(code))).toBe(code);
			const arabic = [...code].map((digit) => String.fromCharCode(0x0660 + Number(digit))).join('');
			expect(parseReceiptCode(arabic)).toBe(code);
		})
	);
	expect(parseReceiptCode('12345')).toBeUndefined();
	expect(parseReceiptCode('1234567890123456789012A45')).toBeUndefined();
});
