import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';

/**
 * Sends spans as OTLP over HTTP in its JSON form. Some thirty lines of our own, because the exporter package of the
 * registry asks for a version of the OpenTelemetry API that the registry does not have.
 */
export function otlpExporter(endpoint: string, process: string): SpanExporter {
	const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
	const underWay = new Set<Promise<unknown>>();
	return {
		export: (spans, done) => {
			const sent = send(url, process, spans)
				.then((isTaken) => done({ code: isTaken ? 0 : 1 }))
				.finally(() => underWay.delete(sent));
			underWay.add(sent);
		},
		forceFlush: async () => void (await Promise.all(underWay)),
		shutdown: async () => void (await Promise.all(underWay))
	};
}

/** A receiver that is away costs the spans and nothing else. */
const send = (url: string, process: string, spans: readonly ReadableSpan[]): Promise<boolean> =>
	fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(messageOf(process, spans)),
		signal: AbortSignal.timeout(10_000)
	}).then(
		({ ok }) => ok,
		() => false
	);

const messageOf = (process: string, spans: readonly ReadableSpan[]): object => ({
	resourceSpans: [
		{
			resource: { attributes: attributesOf({ 'service.name': `koko-${process}` }) },
			scopeSpans: [{ scope: { name: 'koko' }, spans: spans.map(spanOf) }]
		}
	]
});

const spanOf = (span: ReadableSpan): object => ({
	traceId: span.spanContext().traceId,
	spanId: span.spanContext().spanId,
	...(span.parentSpanContext ? { parentSpanId: span.parentSpanContext.spanId } : {}),
	name: span.name,
	kind: span.name === 'request' ? 2 : 1, // server or internal
	startTimeUnixNano: nanoseconds(span.startTime),
	endTimeUnixNano: nanoseconds(span.endTime),
	attributes: attributesOf(span.attributes),
	status: { code: span.status.code }
});

const nanoseconds = ([seconds, rest]: readonly [number, number]): string =>
	`${BigInt(seconds) * 1_000_000_000n + BigInt(rest)}`;

const attributesOf = (facts: Readonly<Record<string, unknown>>): object[] =>
	Object.entries(facts).map(([key, value]) => ({
		key,
		value: typeof value === 'number' ? { doubleValue: value } : { stringValue: String(value) }
	}));
