export { assessEscalation, type NewAssessment } from './service/assess-escalation.server.ts';
export { listAssessments, type StoredAssessment } from './storage/assessments.server.ts';
export { privacy } from './privacy.server.ts';
