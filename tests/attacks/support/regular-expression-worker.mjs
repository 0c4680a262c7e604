import { parentPort, workerData } from 'node:worker_threads';

const { source, flags, texts } = workerData;
const expression = new RegExp(source, flags);
for (const [index, text] of texts.entries()) {
	const before = process.threadCpuUsage();
	if (expression.global) text.replaceAll(expression, '');
	else expression.test(text);
	const { user, system } = process.threadCpuUsage(before);
	parentPort?.postMessage({ index, ms: (user + system) / 1000 });
}
