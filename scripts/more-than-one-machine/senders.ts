import { hash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { leadingZeroBits, proofBits } from '../../src/lib/intake/domain/proof-of-work.ts';

export type Sent = { readonly word: string; readonly at: number };
export type Senders = { readonly acknowledged: readonly Sent[]; readonly stop: () => Promise<void> };

/** People who send reports one after the other, and the same one again until it was acknowledged. */
export function startSenders(origin: string, path: string, count: number): Senders {
	const acknowledged: Sent[] = [];
	let goesOn = true;
	let next = 0;
	const send = async (): Promise<void> => {
		while (goesOn) {
			const word = `Probe${String((next += 1)).padStart(6, '0')}`;
			const form = await openForm(origin + path, () => goesOn);
			while (form && goesOn && !(await isTaken(origin, path, form, word))) await sleep(100);
			if (form && goesOn) acknowledged.push({ word, at: performance.now() });
		}
	};
	const all = Array.from({ length: count }, send);
	return {
		acknowledged,
		stop: async () => {
			goesOn = false;
			await Promise.all(all);
		}
	};
}

type Form = { readonly token: string; readonly nonce: string };

async function openForm(address: string, goesOn: () => boolean): Promise<Form | undefined> {
	while (goesOn()) {
		const page = await fetch(address, { signal: AbortSignal.timeout(5_000) }).then(
			(answer) => answer.text(),
			() => ''
		);
		const token = /name="token"[^>]*value="([^"]+)"/.exec(page)?.[1];
		if (token) return { token, nonce: proofFor(token) };
		await sleep(100);
	}
	return undefined;
}

function proofFor(token: string): string {
	for (let nonce = 0; ; nonce += 1) {
		if (leadingZeroBits(hash('sha256', `${token}:${nonce}`, 'buffer')) >= proofBits) return String(nonce);
	}
}

const isTaken = (origin: string, path: string, { token, nonce }: Form, word: string): Promise<boolean> =>
	fetch(origin + path, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ token, nonce, text: `${word}: im Hof gibt es Streit um die Musik.`, placeText: 'Hof' }),
		signal: AbortSignal.timeout(10_000)
	}).then(
		({ status }) => status === 303,
		() => false
	);
