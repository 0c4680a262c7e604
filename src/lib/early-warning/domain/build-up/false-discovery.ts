/**
 * Alarms of one week of which on average at most the share `q` is false (Bayesian false-discovery control, Efron et al.
 * 2001): the longest list of the likeliest build-ups whose mean chance to be none, 1/(1 + odds), stays within q.
 * Undefined entries have no answer and are no alarm.
 */
export function alarmsWithin(logOdds: readonly (number | undefined)[], q: number): boolean[] {
	const alarms = logOdds.map(() => false);
	const ranked = [...logOdds.keys()]
		.filter((i) => logOdds[i] !== undefined)
		.sort((a, b) => (logOdds[b] as number) - (logOdds[a] as number));
	let doubt = 0;
	for (const [rank, i] of ranked.entries()) {
		doubt += 1 / (1 + Math.exp(logOdds[i] as number));
		if (doubt > q * (rank + 1)) break;
		alarms[i] = true;
	}
	return alarms;
}
