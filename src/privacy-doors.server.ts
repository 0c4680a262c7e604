import { privacy as analysis } from '#lib/analysis/index.server.ts';
import { privacy as audit } from '#lib/audit/index.server.ts';
import { privacy as cases } from '#lib/cases/index.server.ts';
import { privacy as identity } from '#lib/identity/index.server.ts';
import { privacy as interfaces } from '#lib/interfaces/index.server.ts';
import { privacy as intake } from '#lib/intake/index.server.ts';
import { privacy as mailroom } from '#lib/mailroom/index.server.ts';
import { privacy as measures } from '#lib/measures/index.server.ts';
import { privacy as notifications } from '#lib/notifications/index.server.ts';
import { privacy } from '#lib/privacy/index.server.ts';
import type { PrivacyDoor } from '#lib/platform/server/privacy-door.server.ts';

/** Every module that keeps data about people; a new one adds its line here, or the test of the doors fails. */
export const privacyDoors: readonly PrivacyDoor[] = [
	notifications,
	analysis,
	measures,
	interfaces,
	mailroom,
	intake,
	cases,
	identity,
	audit,
	privacy
];
