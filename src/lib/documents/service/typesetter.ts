// Runs in a thread of its own: typesetting takes milliseconds that nobody else's page should wait for.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';

const require = createRequire(import.meta.url);

/** What is used of Typst's binding; its own package of types asks for platforms the registry lacks. */
type Typst = {
	readonly NodeCompiler: {
		readonly create: (settings: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }) => {
			readonly pdf: (
				source: { mainFilePath: string; inputs: Record<string, string> },
				options: { pdfStandard: string }
			) => Buffer;
			readonly evictCache: (maxAge: number) => void;
		};
	};
};

/** The binding comes as a package per platform; only those installed here can be found. */
function openTypst(): Typst {
	const kinds = [`${process.platform}-${process.arch}-gnu`, `${process.platform}-${process.arch}-musl`];
	for (const kind of [...kinds, `${process.platform}-${process.arch}`]) {
		try {
			return require(`@myriaddreamin/typst-ts-node-compiler-${kind}`) as Typst;
		} catch {
			// not for this machine
		}
	}
	throw new Error(`there is no Typst for ${process.platform} on ${process.arch}`);
}

const faces = {
	'@expo-google-fonts/fira-sans': ['400Regular', '600SemiBold'],
	'@expo-google-fonts/noto-sans-arabic': ['400Regular', '600SemiBold']
};

const fontsOf = ([name, weights]: [string, string[]]): Buffer[] => {
	const home = dirname(require.resolve(`${name}/package.json`));
	return weights.flatMap((weight) =>
		readdirSync(join(home, weight))
			.filter((file) => file.endsWith('.ttf'))
			.map((file) => readFileSync(join(home, weight, file)))
	);
};

const compiler = openTypst().NodeCompiler.create({
	workspace: import.meta.dirname,
	fontArgs: [{ fontBlobs: Object.entries(faces).flatMap(fontsOf) }]
});

export type Order = { readonly id: number; readonly template: string; readonly document: string };
export type Delivery = { readonly id: number; readonly pdf?: Uint8Array; readonly failure?: string };

parentPort?.on('message', ({ id, template, document }: Order) => {
	try {
		const mainFilePath = join(import.meta.dirname, template);
		const pdf = compiler.pdf({ mainFilePath, inputs: { document } }, { pdfStandard: 'ua-1' });
		compiler.evictCache(10);
		parentPort?.postMessage({ id, pdf } satisfies Delivery);
	} catch (error) {
		parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) } satisfies Delivery);
	}
});
