// Keyboard shortcuts of the office; /hilfe explains them. Single keys never act while somebody writes (WCAG 2.1.4).
const places = { m: '/meldungen', f: '/faelle', s: '/start' };
let isGoing = false;

const isWriting = (target) =>
	target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

document.addEventListener('keydown', (event) => {
	if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
	if (isGoing) {
		isGoing = false;
		if (places[event.key]) location.assign(places[event.key]);
		return;
	}
	if (event.key === 'g') {
		isGoing = true;
		setTimeout(() => (isGoing = false), 1500);
	} else if (event.key === '/') {
		event.preventDefault();
		document.getElementById('global-search')?.focus();
	} else if (event.key === 'n') {
		document.querySelector('[data-shortcut="n"]')?.click();
	} else if (event.key === '?') {
		location.assign('/hilfe');
	}
});
