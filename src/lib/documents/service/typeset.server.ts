import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Delivery, Order } from './typesetter.ts';

/** The thread's file is read as it stands, also by the built server, which lies elsewhere. */
const typesetter = createRequire(import.meta.url).resolve('#lib/documents/service/typesetter.ts');

type Waiting = { readonly deliver: (pdf: Uint8Array) => void; readonly fail: (reason: Error) => void };

let thread: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/**
 * Sets data as a tagged PDF (PDF/UA-1) by one of the templates beside this file. Throws when the template does not
 * fit the data: that is a mistake of ours, never of whoever typed.
 */
export function typeset(template: 'document.typ' | 'poster.typ', data: unknown): Promise<Uint8Array> {
	thread ??= openThread();
	const id = (lastId += 1);
	return new Promise((deliver, fail) => {
		waiting.set(id, { deliver, fail });
		thread?.ref();
		thread?.postMessage({ id, template, document: JSON.stringify(data) } satisfies Order);
	});
}

function openThread(): Worker {
	const opened = new Worker(typesetter, { resourceLimits: { maxOldGenerationSizeMb: 256 } });
	opened.on('message', ({ id, pdf, failure }: Delivery) => {
		const order = waiting.get(id);
		waiting.delete(id);
		if (waiting.size === 0) opened.unref(); // a process may end while its thread has nothing to do
		if (pdf) order?.deliver(pdf);
		else order?.fail(new Error(`typesetting failed: ${failure ?? 'no answer'}`));
	});
	opened.once('error', giveUp);
	opened.once('exit', () => giveUp(new Error('the typesetting thread ended')));
	return opened;
}

/** A thread that died takes its orders with it; the next order opens a new one. */
function giveUp(reason: Error): void {
	thread = undefined;
	for (const order of waiting.values()) order.fail(reason);
	waiting.clear();
}
