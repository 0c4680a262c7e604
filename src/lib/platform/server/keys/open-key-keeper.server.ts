import type { Config } from '../config.server.ts';
import { environmentKeeper } from './environment-keeper.server.ts';
import { fileKeeper } from './file-keeper.server.ts';
import type { KeyKeeper } from './key-keeper.server.ts';
import { programKeeper } from './program-keeper.server.ts';

/** The keeper the settings ask for: a program, else the environment, else the file in the data directory. */
export function openKeyKeeper(config: Pick<Config, 'dataDir' | 'instanceKeys' | 'keyProgram'>): KeyKeeper {
	if (config.keyProgram) return programKeeper(config.keyProgram);
	const [current, ...previous] = config.instanceKeys;
	return current ? environmentKeeper(current, previous) : fileKeeper(config.dataDir);
}
