import type { Offset } from './anchor.ts';
import type { DangerAnswers } from './case-shape.ts';

export type DemoLetter =
	| readonly [kind: 'QUESTION' | 'MESSAGE' | 'TALK_OFFER', day: Offset, text: string]
	| readonly [kind: 'REPLY', day: Offset, text: string]
	| readonly [kind: 'TALK_ANSWER', day: Offset, answer: 'ACCEPTED' | 'REFUSED'];

export type DemoReport = {
	readonly tenant: string;
	/** Names the report within its tenant; its receipt code follows from it. */
	readonly key: string;
	readonly day: Offset;
	readonly at: string;
	readonly channel: 'WEB' | 'PHONE' | 'WALK_IN' | 'LETTER' | 'EMAIL' | 'FRONTLINE' | 'OBSERVATION';
	readonly language: string;
	readonly text: string;
	readonly place?: string;
	readonly area?: string;
	readonly topic?: string;
	readonly wish?: 'LISTEN' | 'ADVICE' | 'MEDIATE' | 'STOP' | 'INFORM_ONLY';
	/** Named or protected people; anonymous when missing. Invented. */
	readonly person?: readonly [mode: 'NAMED' | 'VAULTED', name: string, contact: string];
	readonly interpreter?: string;
	readonly callback?: string;
	readonly since?: Offset;
	readonly danger?: DangerAnswers;
	readonly dangerAction?: string;
	readonly dangerSelfReport?: true;
	readonly state:
		| 'RECEIVED'
		| 'ACKNOWLEDGED'
		| 'IN_CLEARING'
		| 'WAITING_FOR_REPORTER'
		| 'LINKED_TO_CASE'
		| 'LINKED_TO_SIGNAL'
		| 'REFERRED'
		| 'REJECTED'
		| 'FEEDBACK_GIVEN'
		| 'WITHDRAWN'
		| 'ERASED';
	readonly decision?: 'ACCEPT' | 'REFER' | 'OBSERVE' | 'REJECT';
	readonly reason?: string;
	readonly referredTo?: string;
	readonly reviewOn?: Offset;
	readonly case?: number;
	/** Colleague who wrote it down. */
	readonly by?: string;
	readonly assigned?: string;
	/** Feedback in the reporter's words and language; a plain standard text when missing. */
	readonly feedback?: string;
	readonly letters?: readonly DemoLetter[];
};
