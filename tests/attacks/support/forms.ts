/** A field of a form as the page offers it. */
export type Field = { readonly name: string; readonly type: string; readonly value: string };
export type Form = { readonly action: string; readonly fields: readonly Field[] };

/** The forms of a page that are sent by POST, read roughly: enough to send them back with other words in them. */
export function formsOf(html: string): Form[] {
	return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, head = '', body = '']) => {
		if (!/method="post"/i.test(head)) return [];
		const action = /\?\/(\w+)/.exec(attribute(head, 'action'))?.[1] ?? 'default';
		return [{ action, fields: fieldsOf(body) }];
	});
}

function fieldsOf(body: string): Field[] {
	const fields: Field[] = [];
	for (const [, tag = '', head = '', rest = ''] of body.matchAll(
		/<(input|select|textarea|button)\b([^>]*)>((?:(?!<\/select>|<\/textarea>).)*)/gs
	)) {
		const name = attribute(head, 'name');
		if (!name) continue;
		const type = tag === 'input' ? attribute(head, 'type') || 'text' : tag;
		const options = [...rest.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => attribute(option, 'value'));
		const value = tag === 'select' ? (options.find(Boolean) ?? '') : attribute(head, 'value');
		fields.push({ name, type, value });
	}
	return fields;
}

const attribute = (head: string, name: string): string =>
	new RegExp(`\\b${name}="([^"]*)"`).exec(head)?.[1]?.replaceAll('&amp;', '&').replaceAll('&quot;', '"') ?? '';

const looksLikeId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Fills a form in: what the page gave stays, empty fields get something of their type, ids are asked for one by one. */
export function filled(form: Form, text: string, id: (given: string) => string): URLSearchParams {
	const body = new URLSearchParams();
	for (const { name, type, value } of form.fields) {
		if (type === 'file' || (type === 'radio' && body.has(name))) continue;
		body.append(name, looksLikeId.test(value) ? id(value) : value || wordFor(name, type, text, id));
	}
	return body;
}

function wordFor(name: string, type: string, text: string, id: (given: string) => string): string {
	if (type === 'date') return '2026-07-01';
	if (type === 'datetime-local') return '2026-07-01T10:00';
	if (type === 'time') return '10:00';
	if (type === 'number') return '1';
	if (type === 'email' || /email/i.test(name)) return 'somebody@example.org';
	if (type === 'select' && /id$/i.test(name)) return id('');
	return type === 'checkbox' ? 'on' : text;
}
