import type { Span, Tracer } from '@opentelemetry/api';

/** Set once per process, and only when OTEL_EXPORTER_OTLP_ENDPOINT is; otherwise no line of OpenTelemetry is loaded. */
let tracer: Tracer | undefined;

/** Begins to send spans to the receiver the environment names; gives a function that sends the rest and ends it. */
export async function startTracing(env: NodeJS.ProcessEnv, process: string): Promise<() => Promise<void>> {
	const endpoint = env['OTEL_EXPORTER_OTLP_ENDPOINT'];
	if (!endpoint) return async () => {};
	const { trace } = await import('@opentelemetry/api');
	const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node');
	const { otlpExporter } = await import('./otlp-exporter.server.ts');
	const provider = new NodeTracerProvider({
		spanProcessors: [new BatchSpanProcessor(otlpExporter(endpoint, process))]
	});
	provider.register();
	tracer = trace.getTracer(`koko-${process}`);
	return async () => {
		tracer = undefined;
		await provider.shutdown();
	};
}

export type SpanFacts = Readonly<Record<string, string | number>>;

/** Runs an act as a span. Facts are names of routes, acts and jobs, and numbers; never an address, an id or typed text. */
export function inSpan<T>(name: string, facts: SpanFacts, act: (span?: Span) => Promise<T>): Promise<T> {
	if (!tracer) return act();
	return tracer.startActiveSpan(name, { attributes: facts }, async (span) => {
		try {
			return await act(span);
		} catch (error) {
			span.setStatus({ code: 2 }); // without a message: it could carry what somebody typed
			throw error;
		} finally {
			span.end();
		}
	});
}

/** The same services, each call a span named after it; the very same object while tracing is off. */
export function tracedServices<T extends object>(services: T, path = ''): T {
	if (!tracer) return services;
	const entries = Object.entries(services).map(([name, member]: [string, unknown]) => {
		const full = path ? `${path}.${name}` : name;
		if (typeof member === 'function') {
			const act = member as (...input: unknown[]) => unknown;
			return [name, (...input: unknown[]) => spanIfSlow(full, () => act(...input))];
		}
		const isGroup = typeof member === 'object' && member !== null && Object.getPrototypeOf(member) === Object.prototype;
		return [name, isGroup && name !== 'platform' ? tracedServices(member, full) : member];
	});
	return Object.fromEntries(entries) as T; // same keys, same kinds of members
}

/** Services that answer at once give no promise; they are not worth a span, and must not become one. */
function spanIfSlow(name: string, act: () => unknown): unknown {
	let result: unknown;
	const done = inSpan(`service ${name}`, {}, async () => {
		result = act();
		if (result instanceof Promise) await result;
	});
	done.catch(() => {}); // the caller gets the very same failure from `result`
	return result;
}
