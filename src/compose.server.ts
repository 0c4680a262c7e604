import { demoService } from './demo/demo-service.server.ts';
import { getTenant, identityService } from '#lib/identity/index.server.ts';
import { administrationService } from '#lib/administration/index.server.ts';
import { knowledgeService } from '#lib/knowledge/index.server.ts';
import { notificationService } from '#lib/notifications/index.server.ts';
import { casesService, caseWorkService, findCaseRights } from '#lib/cases/index.server.ts';
import { intakeService, listReportsOfCase, listStoredFiles, sealedInIntake } from '#lib/intake/index.server.ts';
import { interfacesService, sealedInInterfaces } from '#lib/interfaces/index.server.ts';
import { liveService } from '#lib/live/index.server.ts';
import { mailroomService, sealedInMailroom } from '#lib/mailroom/index.server.ts';
import { measuresService } from '#lib/measures/index.server.ts';
import { privacyService } from '#lib/privacy/index.server.ts';
import { keyRenewal, secrecyService } from '#lib/secrecy/index.server.ts';
import { privacyDoors } from './privacy-doors.server.ts';
import { operationService, sealedReleases, tenantMove, type TravelParts } from '#lib/operation/index.server.ts';
import { openPlatform, type Platform } from '#lib/platform/server/platform.server.ts';
import { readConfig } from '#lib/platform/server/config.server.ts';
import { joinDatabase } from '#lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '#lib/platform/server/secrets.server.ts';

/** Joins platform and modules by hand; every process builds its services once. */
export function compose(platform: Platform) {
	const identity = identityService(platform);
	return {
		platform,
		identity,
		interfaces: interfacesService(platform, identity.resolveApiToken),
		intake: intakeService(platform),
		notifications: notificationService(platform),
		knowledge: knowledgeService(platform),
		administration: administrationService(platform),
		demo: demoService(platform),
		cases: casesService(platform, { reportsOfCase: listReportsOfCase }),
		caseWork: caseWorkService(platform),
		mailroom: mailroomService(platform),
		measures: measuresService(platform),
		secrecy: secrecyService(platform),
		privacy: privacyService(platform, privacyDoors, findCaseRights),
		operation: operationService(platform),
		tenantMove: tenantMove(platform, travelParts(platform)),
		live: liveService(platform, identity.watchSession)
	};
}
export type Services = ReturnType<typeof compose>;

/** Every table that keeps something sealed; a new one adds itself here through its module's door. */
export const sealedTables = [...sealedInIntake, ...sealedInInterfaces, ...sealedInMailroom, sealedReleases];

/** What the modules lend to moving a whole tenant. */
export const travelParts = (platform: Platform): TravelParts => ({
	filesOf: listStoredFiles,
	reseal: keyRenewal(platform, sealedTables).reseal,
	tenantOf: getTenant
});

/** Platform of a process that finds its database running: web, worker. */
export async function openRunningPlatform(process: string): Promise<Platform> {
	const config = readConfig(globalThis.process.env);
	const secrets = readOrCreateSecrets(config.dataDir);
	const login = config.databaseUrl
		? { connectionString: config.databaseUrl }
		: (await joinDatabase(config, secrets))?.app;
	if (!login) throw new Error('The embedded database is not running; start it with "koko start".');
	return openPlatform(config, secrets, login, process);
}
