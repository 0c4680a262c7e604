import { spawn } from 'node:child_process';
import { z } from 'zod';
import type { KeyKeeper } from './key-keeper.server.ts';

const Answer = z.object({
	keyId: z.string().max(200).optional(),
	wrapped: z.base64().optional(),
	key: z.base64().optional()
});
type Answer = z.infer<typeof Answer>;

const patienceMs = 10_000;
const mostBytes = 64 * 1024;

/**
 * Instance keys in a security module or key service, reached through a program of the operator: called with `current`,
 * `wrap` or `unwrap`, it reads one JSON object from its input and writes one to its output (docs/operations.md, "Keys").
 * Keys never stand in arguments or the environment, where other processes could read them.
 */
export const programKeeper = (program: string): KeyKeeper => ({
	kind: 'program',
	current: async () => required((await ask(program, 'current', {})).keyId),
	wrap: async (dataKey, binding) => {
		const answer = await ask(program, 'wrap', { key: dataKey.toString('base64'), binding });
		return { keeperKey: required(answer.keyId), wrapped: Buffer.from(required(answer.wrapped), 'base64') };
	},
	unwrap: async ({ keeperKey, wrapped }, binding) => {
		const answer = await ask(program, 'unwrap', { keyId: keeperKey, wrapped: wrapped.toString('base64'), binding });
		return Buffer.from(required(answer.key), 'base64');
	},
	renew: async () => {},
	forgetOld: async () => {}
});

function required(value: string | undefined): string {
	if (!value) throw new Error('the key program left out a part of its answer');
	return value;
}

/** What the program says on its error output stays there: it might hold a key. */
async function ask(program: string, act: 'current' | 'wrap' | 'unwrap', question: object): Promise<Answer> {
	const child = spawn(program, [act], {
		stdio: ['pipe', 'pipe', 'ignore'],
		timeout: patienceMs,
		killSignal: 'SIGKILL'
	});
	let output = '';
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
		output += chunk;
		if (output.length > mostBytes) child.kill('SIGKILL');
	});
	child.stdin.on('error', () => {}); // a program that ends early tells by its exit code
	child.stdin.end(JSON.stringify(question));
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', () => reject(new Error('the program of KOKO_KEY_PROGRAM cannot be started')));
		child.once('close', resolve);
	});
	if (code !== 0) throw new Error(`the program of KOKO_KEY_PROGRAM refused to ${act} (exit code ${code ?? 'none'})`);
	return Answer.parse(JSON.parse(output));
}
