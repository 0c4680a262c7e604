import { error } from '@sveltejs/kit';
import { isOverdue, runningDeadline } from '#lib/intake/index.ts';
import { filterAddress, filterOf, placeAfter, readFilter } from '#lib/intake/web/report-filter.ts';
import type { PageServerLoad } from './$types';

const perPage = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
	const context = await locals.member();
	const asked = readFilter(url.searchParams);
	const answer = await locals.services.intake.list(context, { ...filterOf(asked), limit: perPage });
	if (!answer.ok) error(403, { message: answer.reason, reason: answer.reason });
	const { reports, hasOlder, topics, areas } = answer.value;
	const last = reports.at(-1);
	return {
		asked,
		older: hasOlder && last ? filterAddress(asked, { after: placeAfter(last) }) : undefined,
		newest: asked.after ? filterAddress(asked) : undefined,
		groupAddresses: {
			open: filterAddress(asked, { group: 'open' }),
			decided: filterAddress(asked, { group: 'decided' }),
			all: filterAddress(asked, { group: 'all' })
		},
		exportQuery: filterAddress(asked),
		topics: topics.map(({ code, label, labelEn }) => ({ code, label, labelEn })),
		areas: areas.map(({ id, name }) => ({ id, name })),
		reports: reports.map((report) => ({
			id: report.id,
			reference: report.reference,
			opening: report.opening,
			language: report.language,
			placeText: report.placeText,
			areaId: report.areaId,
			topicCode: report.topicCode,
			channel: report.channel,
			state: report.state,
			danger: report.dangerSelfReport,
			receivedAt: report.receivedAt,
			deadline: runningDeadline(report),
			isOverdue: isOverdue(report, context.today)
		}))
	};
};
