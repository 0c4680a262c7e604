import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second of /proc (USER_HZ, 100 on every Linux that counts). */
const ticksPerSecond = 100;

const statOf = (pid: number): string[] => {
	const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
	return line.slice(line.lastIndexOf(')') + 2).split(' '); // the name before may hold spaces
};

/** CPU time of a process and all processes it has waited for, in milliseconds. */
const cpuOf = (pid: number): number => {
	try {
		const stat = statOf(pid);
		return (stat.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond) * 1_000;
	} catch {
		return 0; // ended meanwhile; its parent has its time
	}
};

/** Processes by a part of their command line. */
export const pidsOf = (part: string): number[] =>
	readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.filter((pid) => commandOf(pid).includes(part));

const commandOf = (pid: number): string => {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
	} catch {
		return '';
	}
};

const parentOf = (pid: number): number => {
	try {
		return Number(statOf(pid)[1]);
	} catch {
		return 0;
	}
};

/** A process with its living children. */
export function familyOf(pid: number): number[] {
	const all = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number);
	const children = all.filter((other) => parentOf(other) === pid);
	return [pid, ...children.flatMap(familyOf)];
}

export const cpuMs = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);

/** Resident memory in megabytes. */
export const residentMb = (pid: number): number => {
	const line = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
	return Math.round(Number(line?.[1] ?? 0) / 1_024);
};
