import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { inSpan, startTracing, tracedServices } from './tracing.server.ts';

type Sent = { resourceSpans: { scopeSpans: { spans: { name: string; parentSpanId?: string; spanId: string }[] }[] }[] };

/** A receiver that speaks OTLP over HTTP with JSON and keeps what it is sent. */
async function aReceiver() {
	const received: Sent[] = [];
	const server = createServer((request, response) => {
		void json(request).then((body) => {
			received.push(body as Sent);
			response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		received,
		spans: () => received.flatMap((one) => one.resourceSpans.flatMap((r) => r.scopeSpans.flatMap((s) => s.spans))),
		close: () => server.close()
	};
}

test('without a receiver nothing is wrapped and an act runs as it is', async () => {
	await startTracing({}, 'test');
	const services = { act: async () => 1 };
	expect(tracedServices(services)).toBe(services);
	expect(await inSpan('request', {}, async (span) => span)).toBeUndefined();
});

test('a request, its service and its transaction arrive as spans within one another, without what was typed', async () => {
	const receiver = await aReceiver();
	const end = await startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url }, 'test');
	const { intake } = tracedServices({
		intake: {
			submit: (text: string) => inSpan('transaction', {}, async () => text.length),
			fail: async (text: string): Promise<never> => Promise.reject(new Error(text)),
			kinds: () => ['A']
		}
	});
	await inSpan('request', { 'http.route': '/k/[slug]/melden' }, async () => {
		expect(await intake.submit('Frau Mustermann ist zu laut')).toBe(27);
		await expect(intake.fail('Frau Mustermann')).rejects.toThrow('Frau Mustermann');
		expect(intake.kinds()).toEqual(['A']);
	});
	await end();
	const spans = receiver.spans();
	const named = (name: string) => spans.find((span) => span.name === name);
	expect(named('transaction')?.parentSpanId).toBe(named('service intake.submit')?.spanId);
	expect(named('service intake.submit')?.parentSpanId).toBe(named('request')?.spanId);
	expect(named('service intake.fail')).toBeDefined();
	expect(JSON.stringify(receiver.received)).not.toContain('Mustermann');
	receiver.close();
});
