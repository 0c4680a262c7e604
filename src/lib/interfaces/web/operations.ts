import type { z } from 'zod';
import type { ApiScope } from '../../identity/index.ts';
import {
	areaList,
	casePage,
	caseQuery,
	handedReport,
	newReport,
	reportPage,
	reportQuery,
	shownCase,
	shownReport,
	topicList
} from './api-schemas.ts';

export type Operation = {
	readonly id: string;
	readonly method: 'get' | 'post';
	/** Below `/api/v1`. */
	readonly path: string;
	readonly scope: ApiScope;
	readonly summary: string;
	readonly query?: z.ZodObject;
	readonly body?: z.ZodType;
	readonly status: 200 | 201;
	readonly answer: { readonly name: string; readonly schema: z.ZodType };
};

/** All that `/api/v1` can do; routes, document and page are drawn from it. */
export const operations = {
	listReports: {
		id: 'listReports',
		method: 'get',
		path: '/reports',
		scope: 'reports:read',
		summary: 'Reports, newest first, without their texts.',
		query: reportQuery,
		status: 200,
		answer: { name: 'ReportPage', schema: reportPage }
	},
	createReport: {
		id: 'createReport',
		method: 'post',
		path: '/reports',
		scope: 'reports:write',
		summary: 'Hands over a report. The same Idempotency-Key with the same report changes nothing and answers the same.',
		body: newReport,
		status: 201,
		answer: { name: 'HandedReport', schema: handedReport }
	},
	readReport: {
		id: 'readReport',
		method: 'get',
		path: '/reports/{id}',
		scope: 'reports:read',
		summary: 'One report with its text; never a name or contact.',
		status: 200,
		answer: { name: 'Report', schema: shownReport }
	},
	listCases: {
		id: 'listCases',
		method: 'get',
		path: '/cases',
		scope: 'cases:read',
		summary: 'Facts of the cases that every conflict manager may know of, newest first.',
		query: caseQuery,
		status: 200,
		answer: { name: 'CasePage', schema: casePage }
	},
	readCase: {
		id: 'readCase',
		method: 'get',
		path: '/cases/{id}',
		scope: 'cases:read',
		summary: 'Facts of one such case.',
		status: 200,
		answer: { name: 'Case', schema: shownCase }
	},
	listTopics: {
		id: 'listTopics',
		method: 'get',
		path: '/topics',
		scope: 'lists:read',
		summary: 'The topics reports and cases are sorted by.',
		status: 200,
		answer: { name: 'TopicList', schema: topicList }
	},
	listAreas: {
		id: 'listAreas',
		method: 'get',
		path: '/areas',
		scope: 'lists:read',
		summary: 'The districts of the municipality.',
		status: 200,
		answer: { name: 'AreaList', schema: areaList }
	}
} as const satisfies Record<string, Operation>;
export type OperationId = keyof typeof operations;
