const lanczosShift = 607 / 128;
const lanczos = [
	0.99999999999999709182, 57.156235665862923517, -59.597960355475491248, 14.136097974741747174, -0.49191381609762019978,
	0.33994649984811888699e-4, 0.46523628927048575665e-4, -0.98374475304879564677e-4, 0.15808870322491248884e-3,
	-0.21026444172410488319e-3, 0.2174396181152126432e-3, -0.16431810653676389022e-3, 0.84418223983852743293e-4,
	-0.2619083840158140867e-4, 0.36899182659531622704e-5
] as const;
const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** ln Γ(x) for x > 0 (Lanczos 1964, fifteen terms): about 14 digits. NaN for x ≤ 0. */
export function logGamma(x: number): number {
	if (!(x > 0)) return Number.NaN;
	let sum: number = lanczos[0];
	for (let j = 1; j < lanczos.length; j++) sum += (lanczos[j] as number) / (x - 1 + j);
	const base = x - 0.5 + lanczosShift;
	return (x - 0.5) * Math.log(base) - base + halfLogTwoPi + Math.log(sum);
}

/** Regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1 (continued fraction, Lentz): about 13 digits. */
export function incompleteBeta(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a;
	return 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
	const away = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
	let c = 1;
	let d = 1 / away(1 - ((a + b) * x) / (a + 1));
	let fraction = d;
	for (let m = 1; m <= 500; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / away(1 + even * d);
		c = away(1 + even / c);
		fraction *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / away(1 + odd * d);
		c = away(1 + odd / c);
		fraction *= d * c;
		if (Math.abs(d * c - 1) < 1e-15) return fraction;
	}
	return fraction;
}
