import type { Actor, Context } from '../pure/actor.ts';
import { plainDateOf } from '../pure/plain-date.ts';
import { openClock, type Clock } from './clock.server.ts';
import type { Config } from './config.server.ts';
import { openDataKeys } from './data-keys.server.ts';
import { openDatabase, type Database, type Login } from './database.server.ts';
import { openEnvelopes, type Envelopes } from './envelopes.server.ts';
import type { FileStore } from './files/file-store.server.ts';
import { openFileStore } from './files/open-file-store.server.ts';
import { clamavScanner, type Scanner } from './files/virus-scanner.server.ts';
import type { KeyKeeper } from './keys/key-keeper.server.ts';
import { openKeyKeeper } from './keys/open-key-keeper.server.ts';
import { openLog, type Logger } from './log.server.ts';
import { openOutbound, openOutboundAddress, type Outbound, type OutboundAddress } from './outbound.server.ts';
import { openRates, type Rates } from './rates.server.ts';
import { deriveKeys, type Keys, type Secrets } from './secrets.server.ts';

/** What every service stands on; built once per process and handed to the modules by compose. */
export type Platform = {
	readonly config: Config;
	readonly database: Database;
	readonly keys: Keys;
	/** Encrypts what the database keeps and must not know. */
	readonly envelopes: Envelopes;
	readonly keyKeeper: KeyKeeper;
	/** Where uploaded files lie, encrypted. */
	readonly files: FileStore;
	/** Undefined when the operator runs none. */
	readonly scanner: Scanner | undefined;
	readonly setupToken: string;
	readonly clock: Clock;
	readonly rates: Rates;
	readonly log: Logger;
	/** Calls addresses that tenants entered; refuses to look into the own network. */
	readonly outbound: Outbound;
	/** The same guard for connections that are no web calls. */
	readonly outboundAddress: OutboundAddress;
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
	const keys = deriveKeys(secrets.instanceKey);
	const keyKeeper = openKeyKeeper(config);
	return {
		config,
		database,
		keys,
		keyKeeper,
		files: openFileStore(config),
		scanner: config.clamavSocket ? clamavScanner(config.clamavSocket) : undefined,
		envelopes: openEnvelopes(openDataKeys(database, keyKeeper), keys),
		setupToken: secrets.setupToken,
		clock,
		rates: openRates(database),
		log,
		outbound: openOutbound(config.outboundHosts),
		outboundAddress: openOutboundAddress(config.outboundHosts),
		contextOf: async (actor) => {
			const now = await clock.now();
			return { actor, now, today: plainDateOf(now) };
		}
	};
}
