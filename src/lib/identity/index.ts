export type { SessionPerson } from './domain/session.ts';
export type { ShownSession } from './storage/sessions.server.ts';
export type { Tenant } from './storage/tenants.server.ts';
export type { Colleague } from './storage/memberships.server.ts';
export { deviceOf, sessionHours } from './domain/session.ts';
export { acts, may, type Act, type CaseFacts, type Subject } from './domain/may.ts';
