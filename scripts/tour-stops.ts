import type { Page } from 'playwright-core';

export type Stop = {
	readonly name: string;
	readonly title: string;
	readonly text: string;
	/** Who looks; without a name it is a visitor. */
	readonly as?: string;
	/** Width of a phone; without one it is a desk. */
	readonly width?: number;
	readonly dark?: boolean;
	/** The whole page instead of what fits on the screen. */
	readonly whole?: boolean;
	readonly walk: (page: Page) => Promise<void>;
};

const phone = 390;
const conflictManager = 'Amira Lindqvist';
const caseTitle = 'Skatepark Kanalufer';

const openCase = async (page: Page, tab = ''): Promise<void> => {
	await page.goto('/faelle');
	await page.getByRole('link', { name: caseTitle }).click();
	await page.waitForURL(/\/faelle\/[0-9a-f-]{36}/);
	if (tab) await page.goto(`${new URL(page.url()).pathname}/${tab}`);
};

const openDangerousReport = async (page: Page): Promise<void> => {
	await page.goto('/meldungen');
	await page
		.getByRole('row', { name: /Gefahr gemeldet/ })
		.getByRole('link')
		.first()
		.click();
	await page.waitForURL(/\/meldungen\/[0-9a-f-]{36}/);
};

const scrollTo = (page: Page, selector: string): Promise<void> =>
	page
		.locator(selector)
		.first()
		.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));

/** One way through the demo town: from a resident's first click to the file that is closed. */
export const stops: readonly Stop[] = [
	{
		name: 'town',
		title: 'A town says what it does',
		text: 'A resident of Brückhausen sees who listens, what happens with a report and by when. No account, nine languages, Leichte Sprache among them.',
		walk: async (page) => void (await page.goto('/k/brueckhausen'))
	},
	{
		name: 'report-in-arabic',
		title: 'Reporting in Arabic, on a phone',
		text: 'The page runs from right to left, asks for danger first and needs one answer only. It works without script.',
		width: phone,
		walk: async (page) => {
			await page.goto('/k/brueckhausen/melden?lang=ar');
			await page.locator('#text').fill('في الحديقة أمام منزلنا ضجيج كل ليلة ولا أحد يتحدث مع الشباب.');
		}
	},
	{
		name: 'receipt',
		title: 'A code instead of an account',
		text: 'After sending, the page tells what comes next and gives a code of 25 digits. It opens the postbox; nobody can restore it, and nobody else can read there.',
		width: phone,
		walk: async (page) => {
			await page.goto('/k/brueckhausen/melden');
			await page.locator('#text').fill('Im Hof streiten wir seit Wochen über die Musik am Abend.');
			await page.locator('main form button[type=submit]').last().click();
			await page.waitForURL(/gemeldet/);
		}
	},
	{
		name: 'postbox',
		title: 'Hearing back',
		text: 'With the code the resident reads the answer and writes back, without giving a name.',
		width: phone,
		walk: async (page) => {
			await page.goto('/demo');
			const code = await page.locator('code').nth(1).textContent();
			await page.goto('/postfach');
			await page
				.locator('main form input[type=text]')
				.first()
				.fill(code ?? '');
			await page.locator('main form button[type=submit]').first().click();
			await page.waitForURL(/postfach\/meldung/);
		}
	},
	{
		name: 'signal',
		title: 'A signal in one minute',
		text: 'School social work, wardens and conflict guides notice things early. They give a signal with one thumb: no names, danger first.',
		as: 'Johanna Nagel',
		width: phone,
		walk: async (page) => void (await page.goto('/signal'))
	},
	{
		name: 'start',
		title: 'What matters today',
		text: 'The conflict manager sees three deadlines first, then new reports, her cases, her tasks and what she waits for.',
		as: conflictManager,
		walk: async (page) => void (await page.goto('/start'))
	},
	{
		name: 'report',
		title: 'A report is read',
		text: 'Danger stands on top. Beside the words of the reporter: the deadlines the town promised, who takes care, and reports that may belong together. The answer is drafted in the language of the report.',
		as: conflictManager,
		walk: openDangerousReport
	},
	{
		name: 'clearing',
		title: 'Clearing begins with the danger check',
		text: 'Eight questions come before any decision; nothing can be decided around them.',
		as: conflictManager,
		walk: async (page) => {
			await openDangerousReport(page);
			await page.goto(`${new URL(page.url()).pathname}/clearing`);
		}
	},
	{
		name: 'case',
		title: 'A case at a glance',
		text: 'What it is about, where it stands, what comes next; below, the nine phases and the difference between occasion and core.',
		as: conflictManager,
		walk: (page) => openCase(page)
	},
	{
		name: 'escalation',
		title: 'Escalation as stairs',
		text: 'Each party has stages of its own over time. Every estimate names its day, its author and what was seen; the same content stands below as a table.',
		as: conflictManager,
		walk: async (page) => {
			await openCase(page, 'beteiligte');
			await scrollTo(page, 'figure.stairs');
		}
	},
	{
		name: 'method',
		title: 'Which way fits?',
		text: 'The decision aid ranks the methods and says what speaks for and against each. People decide, and say why.',
		as: conflictManager,
		walk: async (page) => {
			await openCase(page, 'verfahren');
			await page.locator('main form[method=get] button[type=submit]').click();
			await scrollTo(page, '#ergebnis');
		}
	},
	{
		name: 'agreement',
		title: 'An agreement that is looked after',
		text: 'Sentence by sentence with somebody responsible, consent of every party, and checks after four weeks, three and six months.',
		as: conflictManager,
		walk: async (page) => {
			await openCase(page, 'vereinbarung');
			await page.getByRole('link', { name: 'Sommerregeln am Kanalufer' }).click();
			await page.waitForURL(/vereinbarung\/[0-9a-f-]{36}/);
		}
	},
	{
		name: 'closing',
		title: 'Closing a case',
		text: 'A cover sheet without persons is what stays; the file itself goes when its time has come.',
		as: conflictManager,
		walk: (page) => openCase(page, 'abschluss')
	},
	{
		name: 'papers',
		title: 'A report, and a paper for the council',
		text: 'The case report says as much as its readers may know. A paper for a committee is written by hand: from the file only released measures flow in.',
		as: conflictManager,
		walk: (page) => openCase(page, 'bericht')
	},
	{
		name: 'denied',
		title: 'Nobody sees what is not theirs',
		text: 'A department head opens the address of a case: the page says in plain words why it stays closed. The attempt is in the access log.',
		as: 'Stefan Ruhnau',
		walk: async (page) => {
			const browser = page.context().browser();
			if (!browser) throw new Error('This page belongs to no browser.');
			const other = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'de-DE' });
			const manager = await other.newPage();
			await manager.goto('/demo');
			await manager
				.getByRole('button', { name: new RegExp(conflictManager) })
				.first()
				.click();
			await manager.waitForURL(/start/);
			await openCase(manager);
			const address = manager.url();
			await other.close();
			await page.goto(address);
		}
	},
	{
		name: 'access-log',
		title: 'Who has looked?',
		text: 'The data-protection officer sees who did what and when, refused attempts too, and never a word of the content.',
		as: 'Katrin Wieland',
		walk: async (page) => void (await page.goto('/protokoll'))
	},
	{
		name: 'retention',
		title: 'What goes tonight',
		text: 'Nothing is deleted silently and nothing is kept silently: the data-protection officer sees what goes, what is held and what the archive is offered.',
		as: 'Katrin Wieland',
		walk: async (page) => void (await page.goto('/datenschutz/loeschlauf'))
	},
	{
		name: 'requests',
		title: 'Somebody asks what is stored about her',
		text: 'Requests run against their month; the answer never names who reported, and the refusal stands in it with its ground.',
		as: 'Katrin Wieland',
		walk: async (page) => void (await page.goto('/datenschutz/anfragen'))
	},
	{
		name: 'operation',
		title: 'At three in the morning',
		text: 'Queue, mail, storage, versions, the last backup and the last restore test on one page.',
		as: 'Rolf Diekamp',
		walk: async (page) => void (await page.goto('/betrieb'))
	},
	{
		name: 'administration',
		title: 'The software bends to the town',
		text: 'Promised days, languages, topics, districts and pages are settings with good defaults.',
		as: 'Jörg Aschhoff',
		walk: async (page) => void (await page.goto('/verwaltung/einstellungen'))
	},
	{
		name: 'dark',
		title: 'In the dark, on a phone',
		text: 'The same case in the evening: the menu folds, the bar of phases shrinks, the colours follow the device.',
		as: conflictManager,
		width: phone,
		dark: true,
		walk: (page) => openCase(page)
	}
];
