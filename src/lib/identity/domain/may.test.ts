import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles, type Member, type Role } from '../../platform/pure/actor.ts';
import { acts, may, type Act, type CaseFacts, type Subject } from './may.ts';

const me = 'me';
const colleague = 'colleague';
const myUnit = 'my-unit';
const otherUnit = 'other-unit';

const member = (held: readonly Role[], headedUnits: readonly string[] = []): Member => ({
	kind: 'member',
	tenantId: 'tenant',
	userId: me,
	roles: held,
	headedUnits
});

const aCase = (facts: Partial<CaseFacts> = {}): CaseFacts => ({
	visibility: 'CASE',
	scope: 'PUBLIC',
	leadId: colleague,
	teamIds: [colleague, me],
	concernedUnits: [],
	...facts
});
const internalCase = aCase({ scope: 'ADMIN_INTERNAL', leadId: me, teamIds: [me], concernedUnits: [otherUnit] });

const actors = {
	'front line': member(['FRONTLINE']),
	'conflict manager': member(['CONFLICT_MANAGER']),
	'department head': member(['DEPARTMENT_HEAD'], [myUnit]),
	mediator: member(['MEDIATOR']),
	'state office': member(['STATE_COORDINATOR']),
	trainer: member(['TRAINER']),
	evaluator: member(['EVALUATOR']),
	'council reader': member(['COMMITTEE_READER']),
	'tenant admin': member(['TENANT_ADMIN']),
	'data-protection officer': member(['DATA_PROTECTION_OFFICER']),
	operator: member(['OPERATOR'])
} as const;
const columns = Object.keys(actors) as (keyof typeof actors)[];

/** Letters as in the reference: c create, r read, s status, a aggregated, p public part, w write, o open, g sign. */
const letters: Record<string, Act> = {
	c: 'create',
	r: 'read',
	s: 'read-status',
	a: 'read-aggregated',
	p: 'read-public',
	w: 'write',
	o: 'open',
	g: 'sign'
};

// One row per object, one column per actor in the order above; "-" is nothing.
const matrix: readonly (readonly [string, Subject, string])[] = [
	['a colleague’s report', { kind: 'report', id: 'r', createdBy: colleague }, 'c    crsw - - - - - - - - -'],
	['a report of one’s own', { kind: 'report', id: 'r', createdBy: me }, 'cs   crsw s s s s s s s s s'],
	['a protected identity', { kind: 'vaulted-identity', createdBy: colleague }, '-    co   - - - - - - - o -'],
	['a colleague’s signal', { kind: 'signal', createdBy: colleague }, 'c    crswa a - a - a a - - -'],
	['a case', { kind: 'case', case: aCase() }, '-    crsw - - - - - - - - -'],
	[
		'the summary of a case that was not released',
		{ kind: 'case-summary', case: aCase(), releasedTo: [] },
		'- rw - - - - - - - - -'
	],
	[
		'the summary of a case that was released',
		{ kind: 'case-summary', case: aCase({ teamIds: [colleague] }), releasedTo: [me] },
		'r r r r r r r r r r r'
	],
	['an internal-administration case one leads', { kind: 'case', case: internalCase }, '- crsw - - - - - - - - -'],
	[
		'an internal-administration case a colleague leads',
		{ kind: 'case', case: { ...internalCase, leadId: colleague, visibility: 'INTERNAL' } },
		'- c - - - - - - - - -'
	],
	['one’s own sealed space', { kind: 'sealed-space', mediatorId: me }, '- - - crw - - - - - - -'],
	['another mediator’s sealed space', { kind: 'sealed-space', mediatorId: colleague }, '- - - - - - - - - - -'],
	[
		'an agreement out of a mediation',
		{ kind: 'agreement', case: aCase({ teamIds: [colleague, me] }), mediatorId: me, measureUnits: [myUnit] },
		'- rs s crw - - - - - - -'
	],
	[
		'an agreement without a mediator',
		{ kind: 'agreement', case: aCase(), mediatorId: null, measureUnits: [] },
		'- crsw - - - - - - - - -'
	],
	[
		'a measure of one’s unit',
		{ kind: 'measure', case: null, ownerId: colleague, ownerUnitId: myUnit },
		'- crsw rsw - - - a p - - -'
	],
	[
		'a measure one owns',
		{ kind: 'measure', case: null, ownerId: me, ownerUnitId: null },
		'rsw crsw rsw rsw rsw rsw arsw prsw rsw rsw rsw'
	],
	['a crisis log', { kind: 'crisis-log', isReviewReleased: false }, '- crw - - - - - - - - -'],
	['a crisis log with released review', { kind: 'crisis-log', isReviewReleased: true }, '- crw - - - - r - - - -'],
	[
		'a proposed mediator’s profile',
		{ kind: 'pool-profile', userId: colleague, isProposed: true },
		'- r - - crw - - - - - -'
	],
	['one’s own profile', { kind: 'pool-profile', userId: me, isProposed: false }, '- - - crw crw - - - - - -'],
	['an application', { kind: 'application' }, '- crw rg - rw - a - - - -'],
	[
		'a colleague’s course record',
		{ kind: 'course-record', participantId: colleague, trainerIds: [me], attendanceSharedWith: [myUnit] },
		'- - s - r crw a - - - -'
	],
	['statistics', { kind: 'statistics' }, '- ra a - a a a a - - -'],
	['people and roles', { kind: 'people' }, '- - - - - - - - crw r -'],
	['settings', { kind: 'settings' }, '- - - - - - - - crw r -'],
	['retention, requests and breaches', { kind: 'privacy' }, '- - - - - - - - - crw -'],
	['blackening in a colleague’s case', { kind: 'redaction', case: aCase() }, '- - - - - - - - - w -'],
	['blackening in a case one leads', { kind: 'redaction', case: internalCase }, '- w - - - - - - - w -'],
	['blackening in a report', { kind: 'redaction', case: null }, '- w - - - - - - - w -'],
	['the operation of the instance', { kind: 'operation' }, '- - - - - - - - - - rw'],
	['an export of the whole tenant', { kind: 'tenant-export' }, '- - - - - - - - cr rg -'],
	['an audit entry of no case', { kind: 'audit-entry', case: null }, '- - - - - - - - r r -'],
	['an audit entry of one’s case', { kind: 'audit-entry', case: aCase() }, '- r - - - - - - r r -']
];

describe('the matrix of rights', () => {
	test.each(matrix)('%s', (_name, subject, row) => {
		const cells = row.split(/\s+/);
		expect(cells).toHaveLength(columns.length);
		const granted = columns.map((column) => {
			const held = Object.entries(letters).filter(([, act]) => may(actors[column], act, subject));
			return [column, held.map(([letter]) => letter).join('')];
		});
		const wanted = columns.map((column, index) => [column, inOrder(cells[index] ?? '')]);
		expect(granted).toEqual(wanted);
	});
});

const inOrder = (cell: string): string =>
	Object.keys(letters)
		.filter((letter) => cell.includes(letter))
		.join('');

const anyUser = fc.constantFrom(me, colleague);
const anyUnits = fc.subarray([myUnit, otherUnit, 'third-unit']);
const anyRoles = fc.subarray([...roles]);
const anyVisibility = fc.constantFrom('INTERNAL', 'CASE', 'RESTRICTED');
const anyCase: fc.Arbitrary<CaseFacts> = fc.record({
	visibility: anyVisibility,
	scope: fc.constantFrom('PUBLIC', 'INSTITUTION', 'ADMIN_INTERNAL'),
	leadId: anyUser,
	teamIds: fc.subarray([me, colleague]),
	concernedUnits: anyUnits
});
const anySubject: fc.Arbitrary<Subject> = fc.oneof(
	fc.record({ kind: fc.constant('report' as const), id: fc.constant('r'), createdBy: anyUser }),
	fc.record({ kind: fc.constant('vaulted-identity' as const), createdBy: anyUser }),
	fc.record({ kind: fc.constant('case' as const), case: anyCase }),
	fc.record({ kind: fc.constant('case-note' as const), case: anyCase, visibility: anyVisibility, authorId: anyUser }),
	fc.record({ kind: fc.constant('private-note' as const), authorId: anyUser }),
	fc.record({ kind: fc.constant('sealed-space' as const), mediatorId: anyUser }),
	fc.record({ kind: fc.constant('agreement' as const), case: anyCase, mediatorId: anyUser, measureUnits: anyUnits }),
	fc.record({
		kind: fc.constant('measure' as const),
		case: fc.option(anyCase),
		ownerId: fc.option(anyUser),
		ownerUnitId: fc.option(fc.constantFrom(myUnit, otherUnit))
	}),
	fc.constant({ kind: 'operation' as const }),
	fc.record({ kind: fc.constant('audit-entry' as const), case: fc.option(anyCase) })
);
const anyAct = fc.constantFrom(...acts);

test('nobody but the mediator of a mediation touches its sealed space', () => {
	fc.assert(
		fc.property(anyRoles, anyUnits, anyAct, anyUser, (held, units, act, mediatorId) => {
			const granted = may(member(held, units), act, { kind: 'sealed-space', mediatorId });
			return !granted || (held.includes('MEDIATOR') && mediatorId === me);
		})
	);
	expect(may({ kind: 'system', tenantId: 't' }, 'read', { kind: 'sealed-space', mediatorId: me })).toBe(false);
});

test('being operator or tenant administrator opens no content', () => {
	// the log and the state of the machine are what these two roles are for; neither holds content
	const content = anySubject.filter(({ kind }) => kind !== 'audit-entry' && kind !== 'operation');
	fc.assert(
		fc.property(anyRoles, anyUnits, anyAct, content, (held, units, act, subject) => {
			const without = held.filter((role) => role !== 'OPERATOR' && role !== 'TENANT_ADMIN');
			return may(member(held, units), act, subject) === may(member(without, units), act, subject);
		})
	);
});

test('whoever heads a concerned unit never reads the case, its notes or its trail, whatever other roles they hold', () => {
	const overseers: readonly Role[] = ['TENANT_ADMIN', 'DATA_PROTECTION_OFFICER'];
	fc.assert(
		fc.property(anyRoles, anyCase, anyVisibility, (held, facts, visibility) => {
			const head = member([...held, 'DEPARTMENT_HEAD'], [myUnit]);
			const concerned = { ...facts, concernedUnits: [myUnit] };
			const isOverseer = overseers.some((role) => held.includes(role));
			return (
				!may(head, 'read', { kind: 'case', case: concerned }) &&
				!may(head, 'write', { kind: 'case', case: concerned }) &&
				!may(head, 'read', { kind: 'case-summary', case: concerned, releasedTo: [me] }) &&
				!may(head, 'read', { kind: 'case-note', case: concerned, visibility, authorId: me }) &&
				(isOverseer || !may(head, 'read', { kind: 'audit-entry', case: concerned }))
			);
		})
	);
});

test('a private note is read by its author and by nobody else, not even the worker', () => {
	fc.assert(
		fc.property(anyRoles, anyUnits, (held, units) => {
			const note = { kind: 'private-note', authorId: colleague } as const;
			return !may(member(held, units), 'read', note);
		})
	);
	expect(may({ kind: 'system', tenantId: 't' }, 'read', { kind: 'private-note', authorId: me })).toBe(false);
});

test('more roles never take a right away', () => {
	fc.assert(
		fc.property(anyRoles, anyRoles, anyUnits, anyAct, anySubject, (held, more, units, act, subject) => {
			const withMore = member([...held, ...more], units);
			return !may(member(held, units), act, subject) || may(withMore, act, subject);
		})
	);
});

test('somebody without account hands in and reaches their own report, nothing else', () => {
	const reporter = { kind: 'reporter', tenantId: 't', reportId: 'mine' } as const;
	expect(may(reporter, 'create', { kind: 'report', id: 'x', createdBy: null })).toBe(true);
	expect(may(reporter, 'read-status', { kind: 'report', id: 'mine', createdBy: null })).toBe(true);
	expect(may(reporter, 'read-status', { kind: 'report', id: 'other', createdBy: null })).toBe(false);
	fc.assert(
		fc.property(anyAct, anySubject, (act, subject) => subject.kind === 'report' || !may(reporter, act, subject))
	);
});
