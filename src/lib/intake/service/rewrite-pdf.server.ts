import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { FileRefusal } from '../domain/attachment.ts';
import type { NewAttachment } from '../storage/attachments.server.ts';

/** An honest PDF of the allowed size is copied in a second or two with some 100 MB. */
const limits = { seconds: 10, heapMb: 256, growthMb: 400 };
const lookEveryMs = 50;

// The built pages lie elsewhere than this file; the name finds the source in both.
const thread = createRequire(import.meta.url).resolve('#lib/intake/service/pdf-thread.server.ts');

/** Copies a PDF in a thread that is ended when the file keeps it too busy or makes it too big; such a file is refused. */
export const rewritePdf = (
	bytes: Buffer,
	{ seconds, heapMb, growthMb } = limits
): Promise<Outcome<NewAttachment, FileRefusal>> =>
	new Promise((resolve) => {
		const worker = new Worker(thread, {
			workerData: bytes,
			resourceLimits: { maxOldGenerationSizeMb: heapMb },
			stderr: true
		});
		const stopWatching = watch({ seconds, growthMb }, () => answer(refuse('file-broken')));
		const answer = (outcome: Outcome<NewAttachment, FileRefusal>): void => {
			stopWatching();
			resolve(outcome);
			void worker.terminate();
		};
		worker.once('message', (copied: Outcome<NewAttachment, FileRefusal>) => answer(withBuffer(copied)));
		worker.once('error', () => answer(refuse('file-broken')));
		worker.once('exit', () => answer(refuse('file-broken')));
	});

/** What a thread unpacks lies outside the heap that can be limited, so the size of the process is watched as well. */
function watch({ seconds, growthMb }: { seconds: number; growthMb: number }, stop: () => void): () => void {
	const most = process.memoryUsage.rss() + growthMb * 1024 * 1024;
	const ends = performance.now() + seconds * 1000;
	const timer = setInterval(() => {
		if (performance.now() > ends || process.memoryUsage.rss() > most) stop();
	}, lookEveryMs);
	return () => clearInterval(timer);
}

/** A buffer leaves a thread as a plain array of bytes. */
const withBuffer = (copied: Outcome<NewAttachment, FileRefusal>): Outcome<NewAttachment, FileRefusal> =>
	copied.ok ? succeed({ ...copied.value, content: Buffer.from(copied.value.content) }) : copied;
