import { globSync, readFileSync } from 'node:fs';

/** One way into the house: a method on an address, for a page with the form action it names. */
export type Door = {
	/** As SvelteKit writes it, e.g. `/(office)/faelle/[id]`. */
	readonly route: string;
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	readonly action?: string;
};

/** Every door of the house as the file system shows it, so that tomorrow's are attacked as well. */
export function listDoors(): Door[] {
	return globSync('src/routes/**/+{page.svelte,page@*.svelte,page.server.ts,server.ts}')
		.toSorted()
		.flatMap((file) => {
			const route = `/${file.split('/').slice(2, -1).join('/')}`;
			if (file.endsWith('.svelte')) return [{ route, method: 'GET' as const }];
			const source = readFileSync(file, 'utf8');
			return file.endsWith('+server.ts') ? endpoints(route, source) : actions(route, source);
		});
}

function endpoints(route: string, source: string): Door[] {
	const methods = [...source.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(
		([, name]) => name as Door['method']
	);
	if (/^export const fallback\b/m.test(source)) methods.push('GET', 'POST');
	if (methods.length === 0) throw new Error(`No method found in ${route}/+server.ts`);
	return methods.map((method) => ({ route, method }));
}

function actions(route: string, source: string): Door[] {
	const [, written] = /^export const actions\b[^=]*= \{\n(.*?)^\}/ms.exec(source) ?? [];
	if (written === undefined) {
		if (/\bactions\b\s*[:=]/.test(source)) throw new Error(`The actions of ${route} cannot be read`);
		return [];
	}
	return [...written.matchAll(/^\t(?:async )?(\w+)(?:[:(]|,$)/gm)].map(([, action = '']) => ({
		route,
		method: 'POST' as const,
		action
	}));
}

/** The address of a door with its parameters filled in; groups in parentheses do not show in addresses. */
export function addressOf({ route, action }: Door, fill: (name: string) => string): string {
	const path = route.replaceAll(/\/\([^)]*\)/g, '').replaceAll(/\[([^\]]+)\]/g, (_, name: string) => fill(name));
	return `${path || '/'}${action && action !== 'default' ? `?/${action}` : ''}`;
}
