/** Calls back once when this process shall end in order: on a signal, or when the process that started it is gone. */
export function onEnd(callback: () => void): void {
	let isCalled = false;
	const once = (): void => {
		if (isCalled) return;
		isCalled = true;
		callback();
	};
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, once);
	process.once('disconnect', once);
}
