/** Figures of R 4.2.2 with surveillance 1.20.3, of an oracle and the limits, on large sets of the same kinds (docs/early-warning.md). */
export const referenceFigures = {
	noufaily: {
		must: 'POD ≥ .58, sensitivity ≥ .38, delay ≤ 1.45',
		bestOfR: '.541 / .260 / 1.39',
		oracle: '.636 / .516 / 1.27'
	},
	lowcount: { must: 'POD ≥ .64, delay ≤ 4.0', bestOfR: '.535 / .193 / 4.35', oracle: '.823 / .580 / 2.91' },
	strange: { must: 'POD ≥ .65, delay ≤ 4.35', bestOfR: '.569 / .168 / 4.31', oracle: '.910 / .554 / 3.32' },
	panel: { must: '≥ .62 at ≤ 2 false per 1,000, median delay ≤ 4', bestOfR: '.52 and .35', oracle: '.70 and .77' },
	discovery: { must: 'realised ≤ .20, ≥ .45 of events', bestOfR: '.83 realised', oracle: '' }
} as const;

/** CPU seconds of R on one core for the same work. */
export const secondsOfR = {
	'Farrington Flexible (Noufaily), 1,000 series × 1 week': { r: 13.4, limit: 0.4 },
	'Farrington Flexible (default), 1,000 series × 1 week': { r: 12.5, limit: 0.3 },
	'EARS C2, 1,000 series × 1 week': { r: 1.8, limit: 0.05 },
	'GLR, 100 series × 49 weeks': { r: 2.8, limit: 0.3 },
	'own detector, 1,000 series × 1 week, six years': { r: undefined, limit: 0.3 },
	'own detector, 1,000 series × 1 week, one year': { r: undefined, limit: 0.3 },
	'scan 400 × 52, zones to 10 %, 8 weeks, 999 replicates': { r: 15, limit: 2 },
	'scan 400 × 52, zones to 50 %, 26 weeks, 999 replicates': { r: 177, limit: 22 }
} as const;
