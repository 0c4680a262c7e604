import { fail, redirect } from '@sveltejs/kit';
import type { z } from 'zod';
import { providerForm, providerRows } from '#lib/identity/web/provider-forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { askToStepUp, keptForm } from '../../step-up.ts';
import { granted, unlessForbidden } from '../access.ts';
import type { Actions, PageServerLoad } from './$types';

const emptyRows = 3;

export const load: PageServerLoad = async (event) => {
	const context = await event.locals.member();
	const { provider, units } = granted(await event.locals.services.identity.providers.page(context));
	return {
		provider: provider && {
			version: provider.version,
			label: provider.label,
			issuer: provider.issuer,
			clientId: provider.clientId,
			emailDomains: provider.emailDomains.join(' '),
			trustedFactors: provider.trustedFactors.join(' '),
			createsMembers: provider.createsMembers,
			active: provider.active,
			roleRules: provider.roleRules
		},
		rows: (provider?.roleRules.length ?? 0) + emptyRows,
		units: units.filter(({ validTo }) => !validTo).map(({ id, name }) => ({ value: id, label: name })),
		callback: `${event.locals.services.platform.config.origin}/anmelden/extern`,
		kept: keptForm(event)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const read = readForm(providerForm, form, providerRows);
		if (!read.ok) return fail(400, withoutSecret(read.problems));
		const { claim, value, role, unitId, ...fields } = read.value;
		const kept = await event.locals.services.identity.providers.keep(await event.locals.member(), {
			...fields,
			roleRules: rulesOf({ claim, value, role, unitId })
		});
		if (kept.ok) redirect(303, '/verwaltung/anmeldedienst?gespeichert=1');
		form.delete('clientSecret');
		if (kept.reason === 'step-up-needed') askToStepUp(event, form, 'keep');
		return fail(400, formProblems(form, { [kept.about ?? '']: unlessForbidden(kept.reason) }));
	}
};

type Rows = Pick<z.output<typeof providerForm>, (typeof providerRows)[number]>;

/** Rows that are filled in; a half-filled one gives nobody anything and is left out. */
const rulesOf = ({ claim, value, role, unitId }: Rows) =>
	claim.flatMap((name, row) => {
		const given = role[row];
		const wanted = value[row];
		return name && wanted && given ? [{ claim: name, value: wanted, role: given, unitId: unitId[row] || null }] : [];
	});

function withoutSecret<P extends { typed: Readonly<Record<string, string>> }>(problems: P): P {
	const { clientSecret: _, ...typed } = problems.typed;
	return { ...problems, typed };
}
