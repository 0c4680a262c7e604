import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The harmless file every scanner finds; put together here, so that no scanner finds this source. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export type Clamd = { readonly socket: string; readonly stop: () => Promise<void> };

const program = '/usr/sbin/clamd';

/**
 * Debian's scanner with one signature of its own, so that no database of viruses has to be downloaded. Installs it where
 * apt and the right to use it are at hand; otherwise gives the reason why there is none.
 */
export async function startClamd(): Promise<Clamd | string> {
	if (!existsSync(program) && !installed()) return 'clamd is missing: install it with "apt-get install clamav-daemon"';
	const directory = mkdtempSync('/tmp/koko-clamd-');
	const socket = `${directory}/clamd.sock`;
	writeFileSync(`${directory}/test.ndb`, `KoKo-Test:0:*:${Buffer.from(eicar).toString('hex')}\n`);
	writeFileSync(
		`${directory}/clamd.conf`,
		`LocalSocket ${socket}\nDatabaseDirectory ${directory}\nForeground yes\nStreamMaxLength 60M\nMaxThreads 2\nTemporaryDirectory ${directory}\n`
	);
	const clamd = spawn(program, ['--config-file', `${directory}/clamd.conf`], { stdio: 'ignore' });
	const ended = new Promise<void>((resolve) => clamd.once('exit', () => resolve()));
	for (let waited = 0; !existsSync(socket); waited += 100) {
		if (clamd.exitCode !== null || waited > 30_000) throw new Error('clamd did not start');
		await sleep(100);
	}
	return {
		socket,
		stop: async () => {
			clamd.kill('SIGTERM');
			await ended;
			rmSync(directory, { recursive: true, force: true });
		}
	};
}

function installed(): boolean {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const apt = (...args: string[]): boolean =>
		spawnSync('apt-get', ['-qq', ...args], { env, timeout: 180_000 }).status === 0;
	return (
		(apt('install', '-y', 'clamav-daemon') || (apt('update') && apt('install', '-y', 'clamav-daemon'))) &&
		existsSync(program)
	);
}
