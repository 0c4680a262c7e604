import { lookup } from 'node:dns/promises';
import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import ipaddr from 'ipaddr.js';

export type OutboundRefusalReason =
	'address-invalid' | 'https-needed' | 'private-address' | 'answer-too-long' | 'took-too-long';

/** A call the house does not make, or stopped; the message names the reason and never the address. */
export class OutboundRefused extends Error {
	override name = 'OutboundRefused';
	readonly reason: OutboundRefusalReason;
	constructor(reason: OutboundRefusalReason) {
		super(`outbound call refused: ${reason}`);
		this.reason = reason;
	}
}

export type OutboundCall = {
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | undefined;
	readonly timeoutMs?: number;
	/** Bytes of the answer that are read at most. */
	readonly longestAnswer?: number;
	/** The code of the answer says all; its body is not read, however long it is. */
	readonly isHeadEnough?: boolean;
};

/**
 * Calls addresses that people of a tenant entered: identity providers, webhooks. Only https and only to public
 * addresses, so that nobody makes the house look into the network it stands in (SSRF). The name is resolved once, every
 * address of it is checked, and the call goes to the checked address: a name that answers differently a moment later
 * (DNS rebinding) gains nothing. Redirects are given back and never followed.
 *
 * `ownHosts` are names the operator trusts on private addresses, e.g. an identity provider inside the town hall; for
 * `localhost` among them plain http is allowed as well.
 */
export const openOutbound =
	(ownHosts: readonly string[]) =>
	async (address: string | URL, call: OutboundCall = {}): Promise<Response> => {
		const url = checkedUrl(address, ownHosts);
		const { address: ip, family } = await openOutboundAddress(ownHosts)(url.hostname.replace(/^\[|\]$/g, ''));
		return send(url, { address: ip, family }, call);
	};
export type Outbound = ReturnType<typeof openOutbound>;

/** An address that may be called, found once; `isOwn` when the operator named the host. */
export type CheckedAddress = { readonly address: string; readonly family: number; readonly isOwn: boolean };

/** The same guard for connections that are no web calls, such as to a mail server: call the address it gives and no other. */
export const openOutboundAddress =
	(ownHosts: readonly string[]) =>
	async (host: string): Promise<CheckedAddress> => {
		const found = await lookup(host, { all: true }).catch(() => refuseCall('address-invalid'));
		const isOwn = [host.toLowerCase(), `[${host.toLowerCase()}]`].some((name) => ownHosts.includes(name));
		if (!isOwn && !found.every(({ address }) => isPublicAddress(address))) return refuseCall('private-address');
		const [target] = found;
		return target ? { ...target, isOwn } : refuseCall('address-invalid');
	};
export type OutboundAddress = ReturnType<typeof openOutboundAddress>;

/** True for addresses on the open internet only; loopback, private, link-local, mapped and reserved ones are not. */
export function isPublicAddress(ip: string): boolean {
	return ipaddr.isValid(ip) && ipaddr.process(ip).range() === 'unicast';
}

function checkedUrl(address: string | URL, ownHosts: readonly string[]): URL {
	if (!URL.canParse(String(address))) return refuseCall('address-invalid');
	const url = new URL(address);
	if (url.username || url.password) return refuseCall('address-invalid');
	const isLocal = url.hostname === 'localhost' && ownHosts.includes('localhost');
	if (url.protocol !== 'https:' && !(isLocal && url.protocol === 'http:')) return refuseCall('https-needed');
	return url;
}

function refuseCall(reason: OutboundRefusalReason): never {
	throw new OutboundRefused(reason);
}

function send(url: URL, target: { address: string; family: number }, call: OutboundCall): Promise<Response> {
	const { method = 'GET', headers = {}, body, timeoutMs = 8000, longestAnswer = 1_000_000, isHeadEnough } = call;
	const open = url.protocol === 'https:' ? requestSecure : requestPlain;
	return new Promise((resolve, reject) => {
		const request = open(url, {
			method,
			headers,
			agent: false,
			// Asked by the socket instead of the network: the address that was checked, and no other.
			lookup: (_host, options, answer) =>
				options.all ? answer(null, [target]) : answer(null, target.address, target.family)
		});
		const timer = setTimeout(() => request.destroy(new OutboundRefused('took-too-long')), timeoutMs);
		request.once('close', () => clearTimeout(timer));
		request.once('error', reject);
		request.once('response', (answer) => {
			if (isHeadEnough) {
				resolve(asResponse(answer, Buffer.alloc(0)));
				request.destroy();
				return;
			}
			readUpTo(answer, longestAnswer).then((bytes) => resolve(asResponse(answer, bytes)), reject);
		});
		request.end(body);
	});
}

async function readUpTo(answer: IncomingMessage, most: number): Promise<Buffer> {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of answer as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > most) throw new OutboundRefused('answer-too-long'); // leaving the loop closes the connection
		parts.push(part);
	}
	return Buffer.concat(parts);
}

const withoutBody = new Set([204, 205, 304]);

function asResponse(answer: IncomingMessage, bytes: Buffer): Response {
	const status = answer.statusCode ?? 502;
	const headers = new Headers();
	for (const [name, value] of Object.entries(answer.headers)) {
		for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
	}
	return new Response(withoutBody.has(status) ? null : new Uint8Array(bytes), { status, headers });
}
