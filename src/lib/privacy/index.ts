export { breachHours } from './domain/legal-clock.ts';
export {
	periodUnits,
	retentionActions,
	type PeriodUnit,
	type RetentionAction,
	type RetentionRule
} from './domain/retention-rule.ts';
export { archiveDecisions, verdicts, type ArchiveDecision, type Verdict } from './domain/verdict.ts';
