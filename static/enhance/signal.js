// Shows the hint about a name while typing. The text stays on the device until it is sent.
import { nameHint } from '/signal/name-hint.js';

const field = document.getElementById('text');
const place = document.getElementById('name-hint');
const words = document.getElementById('name-hint-words');
let timer;

field?.addEventListener('input', () => {
	clearTimeout(timer);
	timer = setTimeout(() => {
		const isShown = place.childElementCount > 0;
		const looksLikeName = nameHint(field.value) !== undefined;
		if (looksLikeName && !isShown) place.append(words.content.cloneNode(true));
		if (!looksLikeName && isShown) place.replaceChildren();
	}, 400);
});
