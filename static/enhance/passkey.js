// Signs in, confirms or registers with a passkey. Without this script, or in a browser without passkeys, its forms stay
// hidden and the code of the app does the same.
const canDo = Boolean(globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON);

const ask = async (form) => {
	const answer = await fetch(form.dataset.options, { method: 'POST', headers: { accept: 'application/json' } });
	if (!answer.ok) throw new Error('no options');
	const options = await answer.json();
	const credential =
		form.dataset.passkey === 'create'
			? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
			: await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
	return JSON.stringify(credential.toJSON());
};

const enhance = (form) => {
	const failure = form.querySelector('[data-passkey-failure]');
	form.addEventListener('submit', async (event) => {
		event.preventDefault();
		failure.hidden = true;
		try {
			form.elements.namedItem('response').value = await ask(form);
			form.submit();
		} catch {
			failure.hidden = false; // given up on the device, or the device knows no passkey of this house
		}
	});
};

if (canDo) {
	for (const part of document.querySelectorAll('[data-passkey-part]')) part.hidden = false;
	for (const form of document.querySelectorAll('form[data-passkey]')) enhance(form);
}
