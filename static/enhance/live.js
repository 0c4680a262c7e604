// Says that there is something new since this page was made. A list renews itself in place; any other page offers to be
// loaded again, because somebody may be writing in it. Only pages in sight listen: browsers allow few connections.
const note = document.querySelector('[data-live]');
let stream;
let since = note?.dataset.since;

const offer = (sentence, word, address) => {
	const link = document.createElement('a');
	link.href = address;
	link.textContent = word;
	note.replaceChildren(`${sentence} `, link);
};
const offerReload = () => offer(note.dataset.news, note.dataset.reload, location.href.replace(/#.*/, ''));

/** A region somebody types in, marks text in or has opened something in stays as it is. */
const isInUse = (region) => {
	const marked = getSelection();
	return (
		region.querySelector('form, input, textarea, select, details[open]') !== null ||
		(marked !== null && !marked.isCollapsed && region.contains(marked.anchorNode))
	);
};

const renew = async () => {
	const region = document.querySelector('[data-live-region]');
	if (!region || isInUse(region)) return offerReload();
	const answer = await fetch(location.href, { headers: { accept: 'text/html', 'koko-unattended': '1' } });
	if (!answer.ok || answer.redirected) return offerReload();
	const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
	const fresh = page.querySelector('[data-live-region]');
	since = page.querySelector('[data-live]')?.dataset.since ?? since;
	if (!fresh || isInUse(region)) return offerReload();
	const held = region.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
	region.replaceChildren(...fresh.childNodes);
	if (held) [...region.querySelectorAll('a')].find((link) => link.getAttribute('href') === held)?.focus();
	note.textContent = note.dataset.renewed;
};

const tell = ({ lastEventId }) => {
	if (lastEventId) since = lastEventId;
	renew().catch(offerReload);
};

const listen = () => {
	if (stream || document.hidden || !since) return;
	stream = new EventSource(`/neues?von=${note.dataset.live}&seit=${encodeURIComponent(since)}`);
	stream.addEventListener('neues', tell);
	stream.addEventListener('veraltet', (event) => {
		rest();
		tell(event);
	});
	stream.addEventListener('abgemeldet', () => {
		leave();
		offer(note.dataset.signedOut, note.dataset.signIn, '/anmelden');
	});
	stream.addEventListener('genug', leave);
};
const rest = () => {
	stream?.close();
	stream = undefined;
};
const leave = () => {
	rest();
	document.removeEventListener('visibilitychange', look);
	removeEventListener('pageshow', look);
};
const look = () => (document.hidden ? rest() : listen());

if (note) {
	document.addEventListener('visibilitychange', look);
	addEventListener('pageshow', look);
	addEventListener('pagehide', rest);
	listen();
}
