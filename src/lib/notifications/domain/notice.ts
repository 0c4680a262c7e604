/** What a notice can tell; the sentence is made in web. `object.event`, like the verbs of the audit log. */
export const noticeKinds = [
	'report.received',
	'report.danger',
	'report.message',
	'report.assigned',
	'report.acknowledge-due',
	'report.feedback-due',
	'report.withdrawn',
	'case.assigned',
	'case.joined',
	'case.handed-over',
	'case.hand-over-offered',
	'case.hand-over-answered',
	'case.pause-ending',
	'case.changed',
	'session.planned',
	'session.changed',
	'session.cancelled',
	'task.assigned',
	'task.due',
	'agreement.answered',
	'agreement.check-due',
	'measure.proposed',
	'measure.answered',
	'measure.due',
	'import.finished',
	'webhook.paused',
	'audit.broken',
	'emergency.issued',
	'emergency.entered',
	'tenant-export.released',
	'tenant.exported'
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Pages of the objects a notice can be about; anything else is found from the list of notices. */
const pages: Readonly<Record<string, string>> = {
	report: '/meldungen',
	case: '/faelle',
	measure: '/massnahmen',
	import: '/import',
	webhook: '/verwaltung/schnittstellen/ereignisse'
};

/** Where the object of a notice can be read, for those who may; `reports` are all new ones together, a `hand-over` stands in the list of offers. */
export const objectPath = (objectType: string, objectId: string): string => {
	if (objectType === 'reports') return '/meldungen';
	if (objectType === 'audit') return '/protokoll';
	if (objectType === 'tenant-export') return '/verwaltung/umzug';
	if (objectType === 'hand-over') return '/faelle/uebergaben';
	return pages[objectType] ? `${pages[objectType]}/${objectId}` : '/hinweise';
};
