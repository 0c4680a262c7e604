import type { SimulatedPanel } from './simulate-panel.ts';

/** Weeks after an event that count neither as right nor as wrong. */
const wash = 8;

export type PanelScored = {
	readonly falseRate: number;
	readonly found: number;
	readonly delay: number;
	readonly falseShare: number;
};
type Alarm = (panel: number, series: number, week: number) => boolean;

/** False weeks per series and week, share of events found, median delay of those, false share of all alarms. */
export function scorePanels(panels: readonly SimulatedPanel[], alarm: Alarm): PanelScored {
	const sums = { wrong: 0, outside: 0, right: 0, events: 0 };
	const delays: number[] = [];
	panels.forEach((panel, p) => {
		const first = new Map<number, number>();
		panel.series.forEach(({ district, topic }, s) => {
			const event = panel.events.findIndex((one) => one.topic === topic && one.districts.includes(district));
			const { start, end } = panel.events[event] ?? { start: Infinity, end: -Infinity };
			for (let week = panel.from; week < panel.weeks; week++) {
				const isAlarm = alarm(p, s, week);
				if (week < start || week > end + wash) {
					sums.outside++;
					sums.wrong += Number(isAlarm);
				} else if (week <= end && isAlarm) {
					sums.right++;
					first.set(event, Math.min(first.get(event) ?? Infinity, week - start));
				}
			}
		});
		sums.events += panel.events.length;
		delays.push(...first.values());
	});
	delays.sort((a, b) => a - b);
	return {
		falseRate: sums.wrong / sums.outside,
		found: delays.length / sums.events,
		delay: delays[delays.length >> 1] ?? Number.NaN,
		falseShare: sums.wrong / Math.max(1, sums.wrong + sums.right)
	};
}
