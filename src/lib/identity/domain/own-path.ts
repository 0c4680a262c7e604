const base = 'https://house.invalid';

/** A path of this house to go on to after signing in; anything that could lead elsewhere becomes `otherwise`. */
export function ownPath(text: string | null | undefined, otherwise = '/start'): string {
	if (!text?.startsWith('/') || /[\\\u0000-\u001f]/.test(text) || text.length > 2000) return otherwise;
	if (!URL.canParse(text, base)) return otherwise;
	const url = new URL(text, base);
	// "/.//elsewhere.example" is a path of this house until its dots are resolved; then a browser reads another house.
	if (url.origin !== base || url.pathname.startsWith('//')) return otherwise;
	return url.pathname + url.search + url.hash;
}
