export type Team = { readonly leadId: string; readonly teamIds: readonly string[] };

/** The team with one person replaced by another; the lead moves only when the leaving person led. */
export const teamAfterHandOver = (team: Team, from: string, to: string): Team => ({
	leadId: team.leadId === from ? to : team.leadId,
	teamIds: [...new Set(team.teamIds.map((id) => (id === from ? to : id)))]
});
