import type { CaseState } from './case-words.ts';
import type { CaseEvent } from './conflict-case.ts';

/** Steps of a case that one short form is enough for, with what the form asks. */
export const simpleSteps = {
	open: { to: 'OPEN', needs: ['danger'] },
	pause: { to: 'PAUSED', needs: ['reason', 'until'] },
	resume: { to: 'OPEN', needs: [] },
	escalate: { to: 'IN_CRISIS', needs: ['reason', 'danger'] },
	deescalate: { to: 'OPEN', needs: ['reason'] },
	startFollowUp: { to: 'FOLLOW_UP', needs: [] },
	recur: { to: 'OPEN', needs: ['reason', 'danger'] },
	takeBack: { to: 'OPEN', needs: ['reason'] },
	reopen: { to: 'OPEN', needs: ['reason', 'danger'] }
} as const satisfies Partial<
	Record<CaseEvent, { readonly to: CaseState; readonly needs: readonly ('reason' | 'until' | 'danger')[] }>
>;
export type SimpleStep = keyof typeof simpleSteps;

export const isSimpleStep = (event: string): event is SimpleStep => Object.hasOwn(simpleSteps, event);
