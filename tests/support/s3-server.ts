import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

export type S3Server = {
	readonly endpoint: string;
	readonly objects: ReadonlyMap<string, Buffer>;
	/** What was refused, and why. */
	readonly refusals: readonly string[];
	readonly stop: () => Promise<void>;
};

/**
 * A store that speaks as much S3 as files need (put, get, list, delete, uploads in parts) and checks every request: the signature
 * (AWS Signature Version 4) with the secret it was given, and the body against the hash that was signed.
 */
export async function startS3Server(access: { readonly id: string; readonly secret: string }): Promise<S3Server> {
	const objects = new Map<string, Buffer>();
	const parts = new Map<string, Map<number, Buffer>>();
	const refusals: string[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const body = Buffer.concat(chunks);
			const problem = problemOf(request, body, access);
			if (problem) {
				refusals.push(problem);
				return answer(response, 403, `<Error><Code>${problem}</Code></Error>`);
			}
			serve(request, body, response, objects, parts);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	return {
		endpoint: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
		objects,
		refusals,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/** Why a request must not be served; undefined when its signature and body are right. */
function problemOf(request: IncomingMessage, body: Buffer, access: { id: string; secret: string }): string | undefined {
	const header =
		/^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
			request.headers.authorization ?? ''
		);
	if (!header) return 'AccessDenied';
	const [, id = '', day = '', region = '', signedHeaders = '', signature = ''] = header;
	if (id !== access.id) return 'InvalidAccessKeyId';
	const time = String(request.headers['x-amz-date'] ?? '');
	const bodyHash = String(request.headers['x-amz-content-sha256'] ?? '');
	if (bodyHash !== sha256(body)) return 'XAmzContentSHA256Mismatch';
	for (const needed of ['host', 'x-amz-content-sha256', 'x-amz-date'])
		if (!signedHeaders.split(';').includes(needed)) return 'AccessDenied';
	const url = new URL(request.url ?? '/', 'http://store');
	const query = [...url.searchParams]
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.sort()
		.join('&');
	const headers = signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`);
	const canonical = [request.method, url.pathname, query, headers.join(''), signedHeaders, bodyHash].join('\n');
	const toSign = ['AWS4-HMAC-SHA256', time, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n');
	const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${access.secret}`, day), region));
	return timingSafeEqual(hmac(key, toSign), Buffer.from(signature, 'hex')) ? undefined : 'SignatureDoesNotMatch';
}

function serve(
	request: IncomingMessage,
	body: Buffer,
	response: ServerResponse,
	objects: Map<string, Buffer>,
	parts: Map<string, Map<number, Buffer>>
): void {
	const url = new URL(request.url ?? '/', 'http://store');
	const key = decodeURIComponent(url.pathname);
	const upload = url.searchParams.get('uploadId');
	if (request.method === 'POST' && url.searchParams.has('uploads')) {
		const id = `upload-${parts.size + 1}`;
		parts.set(id, new Map());
		return answer(
			response,
			200,
			`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`
		);
	}
	if (request.method === 'PUT' && upload) {
		parts.get(upload)?.set(Number(url.searchParams.get('partNumber')), body);
		return answer(response, 200, '', { etag: `"${sha256(body)}"` });
	}
	if (request.method === 'POST' && upload) {
		const sorted = [...(parts.get(upload) ?? [])].sort(([one], [other]) => one - other);
		objects.set(key, Buffer.concat(sorted.map(([, part]) => part)));
		return answer(response, 200, '<CompleteMultipartUploadResult><ETag>"whole"</ETag></CompleteMultipartUploadResult>');
	}
	if (request.method === 'PUT') {
		objects.set(key, body);
		return answer(response, 200, '', { etag: `"${sha256(body)}"` });
	}
	if (request.method === 'DELETE') {
		objects.delete(key);
		return answer(response, 204, '');
	}
	if (url.searchParams.get('list-type') === '2') {
		const bucket = key.replace(/\/?$/, '/');
		const contents = [...objects.keys()]
			.filter((name) => name.startsWith(`${bucket}${url.searchParams.get('prefix') ?? ''}`))
			.map((name) => name.slice(bucket.length))
			.map((name) => `<Contents><Key>${name}</Key><LastModified>${new Date().toISOString()}</LastModified></Contents>`);
		const list = `<ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`;
		return answer(response, 200, list);
	}
	const found = objects.get(key);
	if (!found) return answer(response, 404, '<Error><Code>NoSuchKey</Code></Error>');
	answer(response, 200, found, { 'content-type': 'application/octet-stream' });
}

function answer(
	response: ServerResponse,
	status: number,
	body: string | Buffer,
	headers: Record<string, string> = {}
): void {
	response.writeHead(status, {
		'content-type': 'application/xml',
		'content-length': Buffer.byteLength(body),
		...headers
	});
	response.end(body);
}
