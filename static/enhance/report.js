// Comfort for the report form; everything works without it.
// 1. A proof of work, so that nobody has to wait. 2. One click sends once. 3. A place on the outline of the town.
{
	// First 32 bits of the fractional parts of square and cube roots of the first primes; FIPS 180-4 defines them so.
	const primes = [];
	for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
	const fraction = (x) => ((x - Math.floor(x)) * 4294967296) >>> 0;
	sha256FirstWord.constants = Uint32Array.from(primes, (p) => fraction(Math.cbrt(p)));
	sha256FirstWord.start = Uint32Array.from(primes.slice(0, 8), (p) => fraction(Math.sqrt(p)));
}

const form = document.getElementById('report-form');
if (form) {
	proveWork(form.elements.token.value, 16, (nonce) => (form.elements.nonce.value = nonce));
	form.addEventListener('submit', (event) => {
		if (form.dataset.sent) event.preventDefault();
		form.dataset.sent = 'yes';
	});
	window.addEventListener('pageshow', () => delete form.dataset.sent);
	const field = form.querySelector('[data-map]');
	if (field) showMap(field);
}

function proveWork(token, bits, done) {
	const encoder = new TextEncoder();
	let nonce = 0;
	(function work() {
		const until = performance.now() + 12; // short slices keep typing smooth on slow phones
		while (performance.now() < until) {
			if (Math.clz32(sha256FirstWord(encoder.encode(token + ':' + nonce))) >= bits) return done(String(nonce));
			nonce++;
		}
		setTimeout(work);
	})();
}

// SHA-256 (FIPS 180-4), first 32 bits of the result. crypto.subtle answers later each time and not at all without https.
function sha256FirstWord(bytes) {
	const { constants, start } = sha256FirstWord;
	const length = ((bytes.length + 8) >> 6) * 16 + 16;
	const words = new Uint32Array(length);
	for (let i = 0; i < bytes.length; i++) words[i >> 2] |= bytes[i] << (24 - (i % 4) * 8);
	words[bytes.length >> 2] |= 0x80 << (24 - (bytes.length % 4) * 8);
	words[length - 1] = bytes.length * 8;
	const state = start.slice();
	const w = new Uint32Array(64);
	for (let block = 0; block < length; block += 16) {
		for (let i = 0; i < 64; i++) {
			if (i < 16) w[i] = words[block + i];
			else {
				const x = w[i - 15];
				const y = w[i - 2];
				const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
				const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
				w[i] = w[i - 16] + s0 + w[i - 7] + s1;
			}
		}
		let [a, b, c, d, e, f, g, h] = state;
		for (let i = 0; i < 64; i++) {
			const S1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
			const t1 = (h + S1 + ((e & f) ^ (~e & g)) + constants[i] + w[i]) | 0;
			const S0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
			const t2 = (S0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
			[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
		}
		[a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] += value));
	}
	return state[0];
}
async function showMap(field) {
	const response = await fetch(field.dataset.map);
	if (!response.ok) return;
	const svg = new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement;
	const { west, east, north, south } = svg.dataset;
	const box = svg.viewBox.baseVal;
	const [latitude, longitude] = field.querySelectorAll('input');
	const remove = field.querySelector('button');
	const pin = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
	pin.setAttribute('r', '18');
	const draw = () => {
		const isSet = latitude.value !== '';
		remove.hidden = !isSet;
		if (!isSet) return pin.remove();
		pin.setAttribute('cx', ((longitude.value - west) / (east - west)) * box.width);
		pin.setAttribute('cy', ((north - latitude.value) / (north - south)) * box.height);
		svg.append(pin);
	};
	svg.addEventListener('click', (event) => {
		const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
		longitude.value = (+west + (at.x / box.width) * (east - west)).toFixed(5);
		latitude.value = (north - (at.y / box.height) * (north - south)).toFixed(5);
		draw();
	});
	remove.addEventListener('click', () => {
		latitude.value = longitude.value = '';
		draw();
	});
	field.querySelector('.map-frame').append(svg);
	field.hidden = false;
	draw();
}
