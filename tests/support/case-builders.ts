import { openCase, type CaseOpening } from '../../src/lib/cases/index.server.ts';
import type { Member } from '../../src/lib/platform/pure/actor.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { insertActor } from '../../src/lib/cases/storage/actors.server.ts';
import type { ActorContent } from '../../src/lib/cases/storage/actors.server.ts';
import { v7 as newId } from 'uuid';

/** A case led by `lead`, still a draft unless its danger was checked; gives its id. */
export async function aCase(platform: Platform, lead: Member, overrides: Partial<CaseOpening> = {}): Promise<string> {
	const context = await platform.contextOf(lead);
	const opening: CaseOpening = {
		title: 'Musik im Hof',
		presentingIssue: 'Abendliche Musik',
		topics: [],
		areaId: null,
		placeText: 'Hof hinter dem Kiosk',
		level: 'NEIGHBOURHOOD',
		scope: 'PUBLIC',
		intensity: 'OPEN',
		visibility: 'CASE',
		concernedUnits: [],
		leadId: lead.userId,
		teamIds: [lead.userId],
		sourceReportId: null,
		...overrides
	};
	const opened = await platform.database.inTenant(context, (tx) => openCase(tx, context, opening));
	return opened.id;
}

/** Somebody who takes part in the case; a party unless said otherwise. Gives the id. */
export async function anActor(
	platform: Platform,
	lead: Member,
	caseId: string,
	overrides: Partial<ActorContent> = {}
): Promise<string> {
	const context = await platform.contextOf(lead);
	const id = newId();
	const content: ActorContent = {
		label: 'Anwohnende im Vorderhaus',
		kind: 'GROUP',
		role: 'PARTY',
		influence: 1,
		memberId: null,
		language: '',
		note: '',
		...overrides
	};
	await platform.database.inTenant(context, (tx) =>
		insertActor(tx, { tenantId: lead.tenantId, caseId, id }, content, context.now)
	);
	return id;
}
