import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Parsed } from './parse-mail.server.ts';

/** An honest mail of the largest size is read in about a second. */
const limits = { seconds: 20, heapMb: 512 };

// The built pages lie elsewhere than this file; the name finds the source in both.
const thread = createRequire(import.meta.url).resolve('#lib/mailroom/service/mail-thread.server.ts');

/** Reads a mail in a thread that is ended when the mail keeps it too busy or makes it too big. */
export const readMail = (source: Buffer, { seconds, heapMb } = limits): Promise<Parsed> =>
	new Promise((resolve) => {
		const worker = new Worker(thread, {
			workerData: source,
			resourceLimits: { maxOldGenerationSizeMb: heapMb },
			stderr: true
		});
		const answer = (parsed: Parsed): void => {
			clearTimeout(timer);
			resolve(parsed);
			void worker.terminate();
		};
		const timer = setTimeout(() => answer({ ok: false, reason: 'TOO_SLOW' }), seconds * 1000);
		worker.once('message', answer);
		worker.once('error', () => answer({ ok: false, reason: 'BROKEN' }));
		worker.once('exit', () => answer({ ok: false, reason: 'BROKEN' }));
	});
