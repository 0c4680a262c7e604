import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './house.ts';

/** A real IMAP server with one Maildir per account, created as it is needed; the password is the same for all. */
export type Dovecot = {
	readonly port: number;
	readonly tlsPort: number;
	/** The certificate it shows, signed by nobody else. */
	readonly certificate: string;
	readonly password: string;
	/** Lays a mail into an account's inbox as a mail server would; `at` is when it arrived. */
	readonly deliver: (account: string, mail: string | Buffer, at?: Date) => void;
	/** How many mails lie in a folder; the inbox without a name. */
	readonly count: (account: string, folder?: string) => number;
	/** Makes the server number the mails of the inbox anew, as after a repair. */
	readonly renumber: (account: string) => void;
	/** Keeps the server from writing to a folder until the given function is called. */
	readonly lock: (account: string, folder: string) => () => void;
	readonly stop: () => Promise<void>;
};

const program = '/usr/sbin/dovecot';
const password = 'geheim-genug';

/**
 * Debian's Dovecot in a directory of its own, as an own user, on ports of its own. Installs it where apt and the right to
 * use it are at hand; otherwise gives the reason why there is none.
 */
export async function startDovecot(): Promise<Dovecot | string> {
	if (process.getuid?.() !== 0) return 'only root may start dovecot with users of its own';
	if (!existsSync(program) && !installed())
		return 'dovecot is missing: install it with "apt-get install dovecot-imapd"';
	const directory = mkdtempSync('/tmp/koko-dovecot-');
	chmodSync(directory, 0o755);
	const [port, tlsPort] = [await freePort(), await freePort()];
	const uid = Number(execFileSync('id', ['-u', 'nobody']));
	const gid = Number(execFileSync('id', ['-g', 'nobody']));
	mkdirSync(`${directory}/mail`);
	chownSync(`${directory}/mail`, uid, gid);
	certify(directory);
	writeFileSync(`${directory}/dovecot.conf`, configuration(directory, { port, tlsPort, uid, gid }));
	const server = spawn(program, ['-F', '-c', `${directory}/dovecot.conf`], { stdio: 'ignore' });
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	for (let waited = 0; !(await isOpen(port)); waited += 100) {
		if (server.exitCode !== null || waited > 20_000)
			throw new Error(`dovecot did not start: ${readFileSync(`${directory}/log`, 'utf8')}`);
		await sleep(100);
	}
	let delivered = 0;
	const inbox = (account: string): string => `${directory}/mail/${account}`;
	return {
		port,
		tlsPort,
		certificate: readFileSync(`${directory}/cert.pem`, 'utf8'),
		password,
		deliver: (account, mail, at = new Date()) => {
			for (const part of ['', '/new', '/cur', '/tmp']) {
				mkdirSync(inbox(account) + part, { recursive: true });
				chownSync(inbox(account) + part, uid, gid);
			}
			delivered += 1;
			const file = `${inbox(account)}/new/${1_700_000_000 + delivered}.M${delivered}P1.test`;
			writeFileSync(file, mail);
			chownSync(file, uid, gid);
			spawnSync('touch', ['-d', at.toISOString(), file]);
		},
		count: (account, folder) => {
			const path = folder ? `${inbox(account)}/.${folder}` : inbox(account);
			return ['new', 'cur'].reduce(
				(sum, part) => sum + (existsSync(`${path}/${part}`) ? readdirSync(`${path}/${part}`).length : 0),
				0
			);
		},
		renumber: (account) => {
			for (const file of readdirSync(inbox(account)))
				if (file.startsWith('dovecot')) rmSync(`${inbox(account)}/${file}`, { force: true });
		},
		lock: (account, folder) => {
			const path = `${inbox(account)}/.${folder}`;
			mkdirSync(path, { recursive: true, mode: 0o700 });
			for (const part of [inbox(account), `${inbox(account)}/new`, `${inbox(account)}/cur`, `${inbox(account)}/tmp`]) {
				mkdirSync(part, { recursive: true });
				chownSync(part, uid, gid);
			}
			return () => rmSync(path, { recursive: true });
		},
		stop: async () => {
			server.kill('SIGTERM');
			await ended;
			rmSync(directory, { recursive: true, force: true });
		}
	};
}

const configuration = (
	directory: string,
	{ port, tlsPort, uid, gid }: { port: number; tlsPort: number; uid: number; gid: number }
): string => `
base_dir = ${directory}/run
state_dir = ${directory}/state
log_path = ${directory}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${directory}/cert.pem
ssl_key = <${directory}/key.pem
disable_plaintext_auth = no
default_internal_user = nobody
default_login_user = nobody
default_internal_group = nogroup
first_valid_uid = 1
mail_location = maildir:${directory}/mail/%u
mail_uid = ${uid}
mail_gid = ${gid}
mail_plugins =
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${directory}/mail/%u
}
namespace inbox {
  inbox = yes
  separator = .
}
service imap-login {
  chroot =
  inet_listener imap { 
    port = ${port} 
  }
  inet_listener imaps { 
    port = ${tlsPort} 
    ssl = yes 
  }
}
service anvil { 
  chroot = 
}
`;

function certify(directory: string): void {
	execFileSync(
		'openssl',
		[
			...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
			...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
			...['-keyout', `${directory}/key.pem`, '-out', `${directory}/cert.pem`]
		],
		{ stdio: 'ignore' }
	);
}

const isOpen = (port: number): Promise<boolean> =>
	new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => {
			socket.destroy();
			resolve(true);
		}).once('error', () => resolve(false));
	});

function installed(): boolean {
	if (!existsSync('/usr/bin/apt-get')) return false;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const apt = (...args: string[]): boolean =>
		spawnSync('apt-get', ['-qq', ...args], { env, timeout: 180_000 }).status === 0;
	const install = (): boolean => apt('install', '-y', '--no-install-recommends', 'dovecot-imapd');
	return (install() || (apt('update') && install())) && existsSync(program);
}
