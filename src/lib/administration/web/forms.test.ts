import { expect, test } from 'vitest';
import { readForm } from '../../platform/pure/form.ts';
import { InvitationForm } from './forms.ts';

const invitationTo = (email: string) => {
	const form = new FormData();
	for (const [name, value] of Object.entries({ email, displayName: 'Kim Beispiel', roles: 'FRONTLINE' }))
		form.append(name, value);
	return readForm(InvitationForm, form, ['roles']);
};

test('an invitation goes to one address', () => {
	expect(invitationTo('kim@amt.example.org').ok).toBe(true);
});

test.each([
	'a@example.org,b@example.org',
	'a@example.org;b@example.org',
	'<b@example.org>',
	'a@b@example.org',
	'a b@c.de'
])('a list of addresses or anything a mail program could take for one is refused: %s', (email) => {
	expect(invitationTo(email)).toMatchObject({ problems: { errors: { email: 'invalid-email' } } });
});
