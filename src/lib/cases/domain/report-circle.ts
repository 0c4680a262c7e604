/** Circles a case report can be meant for; what is sealed or private is in none of them. */
export const reportCircles = ['INTERNAL', 'CASE', 'RESTRICTED'] as const;
export type ReportCircle = (typeof reportCircles)[number];
