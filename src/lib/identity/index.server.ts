import type { Platform } from '../platform/server/platform.server.ts';
import { addTenant } from './service/add-tenant.server.ts';
import { changePerson, grantRole, personPage, searchPeople, withdrawRole } from './service/people.server.ts';
import { addTopic, changeTopic, saveSettings, settingsPage, topicList } from './service/settings.server.ts';
import { addUnit, changeUnit, endUnit, unitList } from './service/units.server.ts';
import {
	beginEnrolment,
	completeEnrolment,
	stepUpByCode,
	stepUpInDemo,
	verifySecondFactor
} from './service/second-factor.server.ts';
import {
	endOtherSessions,
	endSession,
	ownSessions,
	resolveSession,
	switchTenant,
	watchSession
} from './service/sessions.server.ts';
import { acceptSignedIn, acceptWithPassword, openInvitation } from './service/accept-invitation.server.ts';
import {
	changePassword,
	chooseLanguage,
	recoveryCodesLeft,
	renewRecoveryCodes
} from './service/change-credentials.server.ts';
import { importAreas, openAreas, retireArea } from './service/keep-areas.server.ts';
import { inviteMember, renewInvitation } from './service/invite-member.server.ts';
import { findRegisterEntry, searchRegister } from './service/register.server.ts';
import {
	addPasskey,
	beginPasskey,
	beginPasskeyConfirmation,
	beginPasskeySignIn,
	ownPasskeys,
	removePasskey,
	signInWithPasskey,
	stepUpByPasskey,
	verifyPasskey
} from './service/passkeys.server.ts';
import { apiTokenPage, endApiToken, issueApiToken, resolveApiToken } from './service/api-tokens.server.ts';
import {
	beginTrip,
	leaveProvider,
	returnToConfirm,
	returnToLink,
	returnToSignIn
} from './service/external-sign-in.server.ts';
import {
	endOwnLink,
	keepProvider,
	linkForMember,
	offersWaysIn,
	ownLink,
	providerPage,
	waysIn
} from './service/providers.server.ts';
import { setUpOrganisation } from './service/set-up-organisation.server.ts';
import { chooseNewPassword, openPasswordLink } from './service/choose-new-password.server.ts';
import { signIn } from './service/sign-in.server.ts';
import { publicFace } from './service/public-face.server.ts';
import { findTenant, publicTenant, tenantById } from './service/find-tenant.server.ts';

export { getTenant, insertTenant, listTenants, type NewTenant, type Tenant } from './storage/tenants.server.ts';
export { listColleagues, listHolders, namesOf, type Colleague } from './storage/memberships.server.ts';
export { insertSession } from './storage/sessions.server.ts';

export type { ExternalTrip } from './service/external-sign-in.server.ts';
export type { ApiCaller } from './service/api-tokens.server.ts';
export {
	admitEmergencyAccount,
	ensureEmergencyUser,
	findEmergencyTenant,
	insertEmergencyEntry,
	spendEmergencyEntry
} from './storage/emergency.server.ts';
export { revokeApiTokensOf } from './storage/api-tokens.server.ts';
export {
	findDeparture,
	insertDeparture,
	readOwnWaysIn,
	type Departure,
	type OwnWaysIn
} from './storage/departures.server.ts';
export { unlinkExternal } from './storage/providers.server.ts';
export { readAreaFile, textOfFile } from './service/read-area-file.server.ts';
export { peopleForOperators } from './service/people-for-operators.server.ts';
export { fillRegister, mostFound } from './service/register.server.ts';
export type { RegisterEntry } from './storage/register.server.ts';
export type { Self } from './service/own-account.server.ts';
export type { Invitation, Invited } from './service/invite-member.server.ts';
export {
	insertAreas,
	insertTopics,
	listAreas,
	listTopics,
	listUnitNames,
	type Area,
	type Topic,
	type UnitName
} from './storage/vocabulary.server.ts';

export { administer, administerGravely, lookInto, type Deed } from './service/administer.server.ts';
export {
	closeDoors,
	endMembership,
	findPerson,
	listRoles,
	type HeldRole,
	type Person
} from './storage/people.server.ts';
export {
	issuePasswordLink,
	removeSecondFactor,
	restorablePerson,
	type RestoreRefusal
} from './service/restore-access.server.ts';
export { listUnits, type Unit } from './storage/units.server.ts';
export type { PersonPage, RoleGrant } from './service/people.server.ts';

/** Tenants, people, roles, sessions. */
export const identityService = (platform: Platform) => ({
	signIn: signIn(platform),
	beginEnrolment: beginEnrolment(platform),
	completeEnrolment: completeEnrolment(platform),
	verifySecondFactor: verifySecondFactor(platform),
	stepUpByCode: stepUpByCode(platform),
	stepUpInDemo: stepUpInDemo(platform),
	resolveSession: resolveSession(platform),
	watchSession: watchSession(platform),
	endSession: endSession(platform),
	endOtherSessions: endOtherSessions(platform),
	ownSessions: ownSessions(platform),
	switchTenant: switchTenant(platform),
	changePassword: changePassword(platform),
	renewRecoveryCodes: renewRecoveryCodes(platform),
	recoveryCodesLeft: recoveryCodesLeft(platform),
	chooseLanguage: chooseLanguage(platform),
	openInvitation: openInvitation(platform),
	acceptWithPassword: acceptWithPassword(platform),
	acceptSignedIn: acceptSignedIn(platform),
	openPasswordLink: openPasswordLink(platform),
	chooseNewPassword: chooseNewPassword(platform),
	inviteMember: inviteMember(platform),
	renewInvitation: renewInvitation(platform),
	addTenant: addTenant(platform),
	openAreas: openAreas(platform),
	importAreas: importAreas(platform),
	retireArea: retireArea(platform),
	setUpOrganisation: setUpOrganisation(platform),
	searchRegister: searchRegister(platform),
	findRegisterEntry: findRegisterEntry(platform),
	findTenant: findTenant(platform),
	publicTenant: publicTenant(platform),
	apiTokens: { page: apiTokenPage(platform), issue: issueApiToken(platform), end: endApiToken(platform) },
	resolveApiToken: resolveApiToken(platform),
	providers: {
		page: providerPage(platform),
		keep: keepProvider(platform),
		waysIn: waysIn(platform),
		offersWaysIn: offersWaysIn(platform),
		ownLink: ownLink(platform),
		endOwnLink: endOwnLink(platform),
		linkForMember: linkForMember(platform),
		beginTrip: beginTrip(platform),
		returnToSignIn: returnToSignIn(platform),
		returnToLink: returnToLink(platform),
		returnToConfirm: returnToConfirm(platform),
		leave: leaveProvider(platform)
	},
	passkeys: {
		own: ownPasskeys(platform),
		begin: beginPasskey(platform),
		add: addPasskey(platform),
		remove: removePasskey(platform),
		beginSignIn: beginPasskeySignIn(platform),
		signIn: signInWithPasskey(platform),
		beginConfirmation: beginPasskeyConfirmation(platform),
		verify: verifyPasskey(platform),
		stepUp: stepUpByPasskey(platform)
	},
	people: {
		search: searchPeople(platform),
		page: personPage(platform),
		change: changePerson(platform),
		grantRole: grantRole(platform),
		withdrawRole: withdrawRole(platform)
	},
	units: {
		list: unitList(platform),
		add: addUnit(platform),
		change: changeUnit(platform),
		end: endUnit(platform)
	},
	settings: {
		page: settingsPage(platform),
		save: saveSettings(platform),
		topics: topicList(platform),
		changeTopic: changeTopic(platform),
		addTopic: addTopic(platform)
	},
	tenantById: tenantById(platform),
	publicFace: publicFace(platform)
});
export { addressOf } from './service/find-address.server.ts';
export { privacy } from './privacy.server.ts';
