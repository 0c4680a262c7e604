/** Events nobody fetched; a page that takes none of so many is gone or means harm. */
const mostUnread = 16;

export type Pipe = {
	readonly readable: ReadableStream<Uint8Array>;
	/** Sends an event; its id is where a page goes on after an interruption. */
	readonly tell: (event: string, id?: string) => void;
	/** A line nobody sees, so that proxies do not take the connection for dead. */
	readonly breathe: () => void;
	readonly end: () => void;
};

/** One stream of events in the form of the HTML standard, to one page. */
export function openPipe(onEnd: () => void): Pipe {
	const encoder = new TextEncoder();
	let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
	let isEnded = false;
	const leave = (): void => {
		if (isEnded) return;
		isEnded = true;
		onEnd();
	};
	const end = (): void => {
		if (isEnded) return;
		controller?.close();
		leave();
	};
	const write = (text: string): void => {
		if (isEnded || !controller) return;
		if ((controller.desiredSize ?? 0) < -mostUnread) return end();
		controller.enqueue(encoder.encode(text));
	};
	const readable = new ReadableStream<Uint8Array>({
		start: (own) => void (controller = own),
		cancel: leave
	});
	write('retry: 3000\n\n');
	return {
		readable,
		tell: (event, id) => write(`event: ${event}\n${id ? `id: ${id}\n` : ''}data:\n\n`),
		breathe: () => write(':\n\n'),
		end
	};
}
