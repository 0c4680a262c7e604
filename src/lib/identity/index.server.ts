import type { Platform } from '../platform/server/platform.server.ts';
import { beginEnrolment, completeEnrolment, verifySecondFactor } from './service/second-factor.server.ts';
import { endOtherSessions, endSession, ownSessions, resolveSession, switchTenant } from './service/sessions.server.ts';
import { signIn } from './service/sign-in.server.ts';
import { publicFace } from './service/public-face.server.ts';
import { findTenant, publicTenant, tenantById } from './service/find-tenant.server.ts';

export { getTenant, listTenants, type Tenant } from './storage/tenants.server.ts';
export { listColleagues, listHolders, namesOf, type Colleague } from './storage/memberships.server.ts';
export { listAreas, listTopics, type Area, type Topic } from './storage/vocabulary.server.ts';

/** Tenants, people, roles, sessions. */
export const identityService = (platform: Platform) => ({
	signIn: signIn(platform),
	beginEnrolment: beginEnrolment(platform),
	completeEnrolment: completeEnrolment(platform),
	verifySecondFactor: verifySecondFactor(platform),
	resolveSession: resolveSession(platform),
	endSession: endSession(platform),
	endOtherSessions: endOtherSessions(platform),
	ownSessions: ownSessions(platform),
	switchTenant: switchTenant(platform),
	findTenant: findTenant(platform),
	tenantById: tenantById(platform),
	publicTenant: publicTenant(platform),
	publicFace: publicFace(platform)
});
