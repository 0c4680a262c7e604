import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { PurgeCSS } from 'purgecss';
import { defineConfig, type Plugin } from 'vite';

/**
 * KERN ships one sheet of 340 kB for every page of every administration. Only the rules whose classes this programme
 * writes stay in; its tokens, themes and element rules stay whole.
 */
const onlyUsedKern = (): Plugin => ({
	name: 'only-used-kern',
	async transform(code, id) {
		if (!id.includes('@kern-ux/native') || !id.includes('.css')) return undefined;
		const [purged] = await new PurgeCSS().purge({
			content: ['src/**/*.svelte', 'src/app.html', 'src/**/*.ts'],
			css: [{ raw: code }],
			// names of buttons are put together at run time
			safelist: { greedy: [/data-kern-theme/, /prefers-color-scheme/, /kern-btn--/] }
		});
		return purged && { code: purged.css, map: null };
	}
});

export default defineConfig({
	plugins: [
		onlyUsedKern(),
		sveltekit({
			adapter: adapter({ out: 'build', precompress: true }),
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'style-src': ['self'],
					'img-src': ['self', 'data:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'form-action': ['self'],
					'frame-ancestors': ['none'],
					'base-uri': ['none'],
					'manifest-src': ['self']
				}
			}
		})
	]
});
