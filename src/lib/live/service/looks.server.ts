/** How many looks run at once in a process: open pages must not take the connections people's requests need. */
const atOnce = 2;

/**
 * Looks that are due, each asker once: whoever is woken again while waiting waits no second time, whoever is woken during
 * its look gets another one.
 */
export function openLooks<T extends object>(look: (asker: T) => Promise<void>) {
	const waiting = new Set<T>();
	const running = new Set<T>();
	const timers = new Map<T, NodeJS.Timeout>();

	const next = (): void => {
		for (const asker of waiting) {
			if (running.size >= atOnce) return;
			if (running.has(asker)) continue;
			waiting.delete(asker);
			running.add(asker);
			void look(asker)
				.catch(() => {}) // a database that is away for a moment; the next heartbeat looks again
				.finally(() => {
					running.delete(asker);
					next();
				});
		}
	};
	return {
		order: (asker: T, inMs: number): void => {
			if (timers.has(asker)) return;
			const timer = setTimeout(() => {
				timers.delete(asker);
				waiting.add(asker);
				next();
			}, inMs);
			timers.set(asker, timer.unref());
		},
		forget: (asker: T): void => {
			clearTimeout(timers.get(asker));
			timers.delete(asker);
			waiting.delete(asker);
		}
	};
}
