import { fail, redirect } from '@sveltejs/kit';
import { mailboxForm } from '#lib/mailroom/index.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { askToStepUp, keptForm } from '../../step-up.ts';
import { granted, unlessForbidden } from '../access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { mailbox, left, counts } = granted(await event.locals.services.mailroom.page(await event.locals.member()));
	return {
		mailbox: mailbox && {
			version: mailbox.version,
			address: mailbox.address,
			host: mailbox.host,
			port: String(mailbox.port),
			security: mailbox.security,
			login: mailbox.login,
			folder: mailbox.folder,
			acknowledgement: mailbox.acknowledgement,
			daysKept: mailbox.daysKept === null ? '' : String(mailbox.daysKept),
			hasPlusAddresses: mailbox.hasPlusAddresses,
			active: mailbox.active,
			lastFetchedAt: mailbox.lastFetchedAt,
			lastProblem: mailbox.lastProblem
		},
		left: left.map(({ id, outcome, reason, size, arrivedAt }) => ({
			id,
			isUnreadable: outcome === 'UNREADABLE',
			reason,
			kilobytes: Math.max(1, Math.round(size / 1024)),
			arrivedAt
		})),
		counts,
		kept: keptForm(event)
	};
};

export const actions: Actions = {
	keep: async (event) => {
		const form = await event.request.formData();
		const read = readForm(mailboxForm, form);
		if (!read.ok) return fail(400, { ...withoutPassword(read.problems), act: 'keep' });
		const { mailboxPassword: password, ...settings } = read.value;
		const kept = await event.locals.services.mailroom.keep(await event.locals.member(), { ...settings, password });
		if (kept.ok) redirect(303, '/verwaltung/posteingang?gespeichert=1');
		form.delete('mailboxPassword');
		if (kept.reason === 'step-up-needed') askToStepUp(event, form, 'keep');
		return fail(400, { ...formProblems(form, { [kept.about ?? '']: unlessForbidden(kept.reason) }), act: 'keep' });
	},
	// Answers with the page itself: what a test found is true for this moment only.
	check: async (event) => {
		const form = await event.request.formData();
		const checked = await event.locals.services.mailroom.check(await event.locals.member());
		if (checked.ok) return { checked: checked.value };
		if (checked.reason === 'step-up-needed') askToStepUp(event, form, 'check');
		return fail(400, { ...formProblems(form, { '': unlessForbidden(checked.reason) }), act: 'check' });
	}
};

function withoutPassword<P extends { typed: Readonly<Record<string, string>> }>(problems: P): P {
	const { mailboxPassword: _, ...typed } = problems.typed;
	return { ...problems, typed };
}
