import { requestPage } from '../request-page.server.ts';
import type { PageServerLoad } from './$types';

/** The answer as it goes out: nothing reaches this page that may not reach the person. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const { request, findings, tenant } = await requestPage(locals, params.id);
	const { id, number, kind, personName, personContact, receivedOn, state, answerText, answeredAt, searchedAt } =
		request;
	return {
		request: { id, number, kind, personName, personContact, receivedOn, state, answerText, answeredAt, searchedAt },
		office: tenant.name,
		disclosed: findings
			.filter(({ decision }) => decision === 'DISCLOSE')
			.map(({ id: key, place, disclosed }) => ({ id: key, place, text: disclosed })),
		erased: findings.filter(({ decision }) => decision === 'ERASE').map(({ id: key, place }) => ({ id: key, place })),
		withheld: findings
			.filter(({ decision }) => decision === 'WITHHOLD')
			.map(({ id: key, place, ground }) => ({ id: key, place, ground: ground ?? 'RIGHTS_OF_OTHERS' }))
	};
};
