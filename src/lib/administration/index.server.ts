import { referralCatalogue } from '../cases/index.server.ts';
import type { Platform } from '../platform/server/platform.server.ts';
import { readDeparture } from './service/departure.server.ts';
import { enterByEmergency, issueEmergencyEntry, openEmergencyEntry } from './service/break-glass.server.ts';
import { inviteByMail, renewByMail } from './service/invite-by-mail.server.ts';
import { offboardMember } from './service/offboard-member.server.ts';
import { allowNewPassword, resetSecondFactor } from './service/restore-access.server.ts';
import { readAuditLog } from './service/read-audit-log.server.ts';

/** Acts of administration that reach across modules. */
export const administrationService = (platform: Platform) => ({
	invite: inviteByMail(platform),
	renewInvitation: renewByMail(platform),
	departure: readDeparture(platform),
	offboard: offboardMember(platform),
	allowNewPassword: allowNewPassword(platform),
	resetSecondFactor: resetSecondFactor(platform),
	emergency: {
		issue: issueEmergencyEntry(platform),
		open: openEmergencyEntry(platform),
		enter: enterByEmergency(platform)
	},
	readAuditLog: readAuditLog(platform),
	referrals: referralCatalogue(platform)
});
