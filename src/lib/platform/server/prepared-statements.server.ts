import { createHash } from 'node:crypto';
import pg from 'pg';

/** So many statements are kept ready per connection; what comes after them is planned each time. */
const mostStatements = 400;
/** A statement that comes once is not worth keeping. */
const worthKeepingFrom = 3;

const seen = new Map<string, number>();
const names = new Map<string, string>();

/** The name under which connections keep a statement ready, once it has come often enough. */
function nameOf(text: string): string | undefined {
	const name = names.get(text);
	if (name || names.size >= mostStatements) return name;
	const times = (seen.get(text) ?? 0) + 1;
	if (times < worthKeepingFrom) {
		if (seen.size >= mostStatements * 10) seen.clear();
		seen.set(text, times);
		return undefined;
	}
	seen.delete(text);
	names.set(text, createHash('sha256').update(text).digest('base64url').slice(0, 22));
	return names.get(text);
}

/**
 * A connection that prepares the statements it meets again and again. Row security makes planning dear: the policies of
 * every table are read and joined each time. A prepared plan is bound to the role it was made for, so it never reaches
 * behind another wall; whose rows it gives is decided by the settings of the transaction, when it runs.
 */
export class PreparingClient extends pg.Client {
	#isGathering = false;

	/** What is sent in one breath goes out as one message: each write costs the system more than most statements. */
	#gather(): void {
		if (this.#isGathering) return;
		const { stream } = this.connection;
		this.#isGathering = true;
		stream.cork();
		process.nextTick(() => {
			this.#isGathering = false;
			stream.uncork();
		});
	}

	override query(...given: unknown[]): never {
		this.#gather();
		const [text, values, ...rest] = given;
		const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
		const query = super.query as (...args: unknown[]) => never;
		return name ? query.call(this, { name, text, values }, ...rest) : query.apply(this, given);
	}
}
