import type { Actor, Context } from '../pure/actor.ts';
import { plainDateOf } from '../pure/plain-date.ts';
import { openClock, type Clock } from './clock.server.ts';
import type { Config } from './config.server.ts';
import { openDatabase, type Database, type Login } from './database.server.ts';
import { openLog, type Logger } from './log.server.ts';
import { openOutbound, type Outbound } from './outbound.server.ts';
import { openRates, type Rates } from './rates.server.ts';
import { deriveKeys, type Keys, type Secrets } from './secrets.server.ts';

/** What every service stands on; built once per process and handed to the modules by compose. */
export type Platform = {
	readonly config: Config;
	readonly database: Database;
	readonly keys: Keys;
	readonly setupToken: string;
	readonly clock: Clock;
	readonly rates: Rates;
	readonly log: Logger;
	/** Calls addresses that tenants entered; refuses to look into the own network. */
	readonly outbound: Outbound;
	/** Context of one act: who, and the time of the work. */
	readonly contextOf: <A extends Actor>(actor: A) => Promise<Context<A>>;
};

export function openPlatform(config: Config, secrets: Secrets, login: Login, process: string): Platform {
	const database = openDatabase(login, config.databasePoolSize);
	return platformOn(database, config, secrets, openLog(config, process));
}

/** The platform on an open database; tests hand in their own and a fixed clock. */
export function platformOn(
	database: Database,
	config: Config,
	secrets: Secrets,
	log: Logger,
	realNow?: () => Date
): Platform {
	const clock = openClock(database, realNow);
	return {
		config,
		database,
		keys: deriveKeys(secrets.instanceKey),
		setupToken: secrets.setupToken,
		clock,
		rates: openRates(database),
		log,
		outbound: openOutbound(config.outboundHosts),
		contextOf: async (actor) => {
			const now = await clock.now();
			return { actor, now, today: plainDateOf(now) };
		}
	};
}
