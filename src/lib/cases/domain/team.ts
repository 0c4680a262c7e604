export type Team = { readonly leadId: string; readonly teamIds: readonly string[] };

/** The team with one person replaced by another; the lead moves only when the leaving person led. */
export const teamAfterHandOver = (team: Team, from: string, to: string): Team => ({
	leadId: team.leadId === from ? to : team.leadId,
	teamIds: [...new Set(team.teamIds.map((id) => (id === from ? to : id)))]
});

type Colleague = { readonly userId: string; readonly status: string; readonly roles: readonly string[] };

/** Only conflict managers lead; managers and guides work along. */
export function teamProblem(team: Team, colleagues: readonly Colleague[]): 'lead-unfit' | 'team-unfit' | undefined {
	const holdsOne = (userId: string, ...roles: string[]): boolean =>
		colleagues.some(
			(colleague) =>
				colleague.userId === userId &&
				colleague.status === 'ACTIVE' &&
				colleague.roles.some((role) => roles.includes(role))
		);
	if (!holdsOne(team.leadId, 'CONFLICT_MANAGER')) return 'lead-unfit';
	return team.teamIds.every((userId) => holdsOne(userId, 'CONFLICT_MANAGER', 'CONFLICT_GUIDE'))
		? undefined
		: 'team-unfit';
}
