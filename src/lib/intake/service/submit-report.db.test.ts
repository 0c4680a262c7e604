import { afterAll, beforeAll, expect, test } from 'vitest';
import { v4 as randomId } from 'uuid';
import { aPlatform, aReport, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { submitReport } from './submit-report.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

test('two clicks on send make one report and show the same code', async () => {
	const tenantId = await aTenant(platform);
	const context = await platform.contextOf({ kind: 'reporter', tenantId });
	const submission = aReport({ submissionId: randomId() });
	const [first, second] = await Promise.all([
		submitReport(platform)(context, submission),
		submitReport(platform)(context, submission)
	]);
	expect(first.ok && second.ok && first.value.receiptCode === second.value.receiptCode).toBe(true);
	const { rows } = await platform.asSystemOf(tenantId, 'select count(*)::int as count from intake.reports');
	expect(rows[0]).toEqual({ count: 1 });
});

test('the receipt code stands nowhere in the database', async () => {
	const tenantId = await aTenant(platform);
	const result = await submitReport(platform)(await platform.contextOf({ kind: 'reporter', tenantId }), aReport());
	const { rows } = await platform.asSystemOf(
		tenantId,
		'select r::text || c::text as all from intake.reports r join intake.receipts c on c.report_id = r.id'
	);
	expect(rows).toHaveLength(1);
	expect(result.ok && JSON.stringify(rows).includes(result.value.receiptCode)).toBe(false);
});

test('files stand or fall together with their report', async () => {
	const tenantId = await aTenant(platform);
	const context = await platform.contextOf({ kind: 'reporter', tenantId });
	const file = { mediaType: 'image/webp' as const, content: Buffer.from('bytes'), width: 1, height: 1 };
	const submission = aReport({ attachments: [file] });
	await submitReport(platform)(context, submission);
	await submitReport(platform)(context, submission);
	const broken = { ...file, mediaType: 'image/svg+xml' as 'image/webp' }; // the table takes no other kind
	await expect(submitReport(platform)(context, aReport({ attachments: [file, broken] }))).rejects.toThrow();
	const { rows } = await platform.asSystemOf(
		tenantId,
		'select (select count(*)::int from intake.reports) as reports, (select count(*)::int from intake.attachments) as files'
	);
	expect(rows[0]).toEqual({ reports: 1, files: 1 });
});
