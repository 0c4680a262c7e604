export type { SessionPerson } from './domain/session.ts';
export type { ShownSession } from './storage/sessions.server.ts';
export type { Tenant } from './storage/tenants.server.ts';
export type { Colleague } from './storage/memberships.server.ts';
export { deviceOf, sessionHours } from './domain/session.ts';
export { findByName } from './domain/tenant-search.ts';
export { introductionIn, publicContactOf, type PublicContact } from './domain/public-face.ts';
export { outlineOf, type Outline } from './domain/outline.ts';
