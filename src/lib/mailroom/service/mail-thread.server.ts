import { parentPort, workerData } from 'node:worker_threads';
import { parseMail } from './parse-mail.server.ts';

// Runs as a thread: one mail in, one answer out.
parentPort?.postMessage(await parseMail(Buffer.from(workerData as Uint8Array)));
