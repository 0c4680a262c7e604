import { pino, type Logger } from 'pino';
import type { Config } from './config.server.ts';

export type { Logger };

/**
 * Structured log of one process. Lines carry route names, ids, counts and times, never typed text,
 * names, addresses of people, network addresses or queries with values.
 */
export const openLog = (config: Pick<Config, 'logLevel'>, process: string): Logger =>
	pino({ level: config.logLevel, base: { process }, timestamp: pino.stdTimeFunctions.isoTime });

/** What of an error may be logged: its kind, SQL state and place, not its message with values in it. */
export function loggable(error: unknown): Record<string, unknown> {
	if (!(error instanceof Error)) return { error: typeof error };
	const { code, constraint, table } = error as { code?: string; constraint?: string; table?: string };
	const place = error.stack
		?.split('\n')
		.filter((line) => line.trimStart().startsWith('at '))
		.slice(0, 6);
	return { error: error.name, code, constraint, table, place };
}
