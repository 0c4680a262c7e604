import type { PersonalTable, PrivacyDoor } from '../platform/server/privacy-door.server.ts';
import { addDays } from '../platform/pure/plain-date.ts';
import {
	countExpiredNotes,
	deleteAgreement,
	findNumberedCase,
	listClosedCases,
	listEndedAgreements
} from './storage/expired-cases.server.ts';
import { deleteExpiredNotes } from './storage/private-notes.server.ts';

const ofCase = (name: string, columns: Pick<PersonalTable, 'texts' | 'json'> = {}): PersonalTable => ({
	name: `cases.${name}`,
	key: 'id',
	belongsTo: { case: 'case_id' },
	...columns
});

/** Days a private note lives; it carries the day of its end since it was written. */
const privateNoteDays = 30;

/** Case files with everything that hangs on them; the anonymous cover sheet stays. */
export const privacy: PrivacyDoor = {
	module: 'cases',
	tables: [
		ofCase('agreement_checks', { texts: ['note'] }),
		ofCase('agreement_approvals'),
		ofCase('agreement_points', { texts: ['text', 'responsible'] }),
		ofCase('agreements', { texts: ['title'] }),
		ofCase('case_notes', { texts: ['text'] }),
		ofCase('committee_papers', { texts: ['subject', 'background', 'recommendations'] }),
		{ name: 'cases.private_notes', key: 'id', texts: ['text'], belongsTo: { case: 'case_id' }, isAuthorsOnly: true },
		ofCase('actors', { texts: ['label', 'note'] }),
		ofCase('sessions', { texts: ['place', 'functions_present', 'invitation', 'minutes'] }),
		ofCase('tasks', { texts: ['title', 'waiting_for'] }),
		ofCase('process_decisions', { texts: ['reasons', 'alternative_reason', 'led_by'], json: ['advice'] }),
		ofCase('mandates', {
			texts: ['commissioned_by', 'goals', 'limits', 'confidentiality', 'resources'],
			json: ['consents']
		}),
		ofCase('lessons', { texts: ['text'] }),
		ofCase('hand_overs', { texts: ['reason'], json: ['package'] }),
		ofCase('case_phases', { texts: ['summary', 'skip_reason'] }),
		{
			name: 'cases.danger_checks',
			key: 'id',
			texts: ['action_taken'],
			json: ['answers'],
			belongsTo: { report: 'report_id', case: 'case_id' }
		},
		{
			name: 'cases.clearing_decisions',
			key: 'id',
			texts: ['reason', 'referred_to', 'next_step'],
			json: ['checklist'],
			belongsTo: { report: 'report_id', case: 'case_id' }
		},
		{
			name: 'cases.referral_targets',
			key: 'id',
			texts: ['contact'],
			belongsTo: { tenant: 'tenant_id' }
		},
		{
			name: 'cases.conflict_cases',
			key: 'id',
			texts: ['title', 'summary', 'presenting_issue', 'underlying_issue', 'place_text', 'pause_reason'],
			json: ['closing_checklist'],
			longest: { title: 200 },
			belongsTo: { case: 'id' }
		}
	],
	findByNumber: findNumberedCase,
	retention: {
		R3: {
			kind: 'listed',
			candidates: listClosedCases,
			act: async (_tx, _context, id) => ({ anchor: 'case', ids: [id] })
		},
		R8: {
			kind: 'listed',
			candidates: listEndedAgreements,
			act: async (tx, context, id) => {
				await deleteAgreement(tx, context.actor.tenantId, id);
				return undefined;
			}
		},
		R15: {
			kind: 'counted',
			objectType: 'private-note',
			count: (tx, tenantId, before) => countExpiredNotes(tx, tenantId, addDays(before, privateNoteDays)),
			act: (tx, tenantId, before) => deleteExpiredNotes(tx, tenantId, addDays(before, privateNoteDays))
		}
	}
};
