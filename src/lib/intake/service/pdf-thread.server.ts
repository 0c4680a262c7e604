import { parentPort, workerData } from 'node:worker_threads';
import { copyPdfPages } from './copy-pdf-pages.server.ts';

// Runs as a thread: one PDF in, one answer out.
parentPort?.postMessage(await copyPdfPages(Buffer.from(workerData as Uint8Array)));
