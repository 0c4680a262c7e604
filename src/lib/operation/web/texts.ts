import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	title: 'Betrieb',
	intro: 'Hier sehen Sie, wie es der ganzen Installation geht: nur Zahlen, keine Inhalte und keine Namen.',
	safeguards: 'Sicherungen',
	safeguardKinds: {
		BACKUP: 'Letzte Sicherung',
		RESTORE: 'Letzte Wiederherstellung',
		RESTORE_TEST: 'Letzte Probe der Wiederherstellung'
	},
	never: 'noch nie',
	neverBackup: 'Es gibt noch keine Sicherung. Wie sie gemacht wird, steht im Betriebshandbuch unter „Backup“.',
	oldBackup: 'Die letzte Sicherung ist älter als zwei Tage.',
	rows: (rows: string, size: string) => `${rows} Zeilen, ${size}`,
	queue: 'Warteschlange',
	queueEmpty: 'Es wartet nichts, und nichts ist misslungen.',
	task: 'Aufgabe',
	waiting: 'fällig',
	running: 'in Arbeit',
	failed: 'aufgegeben',
	oldest: 'älteste wartet seit',
	failedTitle: 'Aufgegebene Aufgaben',
	failedText:
		'Nach allen Versuchen aufgegeben. Sehen Sie im Log des Workers nach der Ursache, bevor Sie es neu versuchen.',
	noneFailedTitle: 'Keine aufgegebenen Aufgaben',
	noneFailedText: 'Alles, was zu tun war, ist getan oder wird noch versucht.',
	attempts: 'Versuche',
	lastTried: 'zuletzt versucht',
	retry: 'Neu versuchen',
	retried: 'Die Aufgabe wird neu versucht.',
	mails: 'Post',
	mailOff: 'Es ist kein Mailserver eingestellt; Mails warten im Postausgang.',
	mailsWaiting: 'Mails im Postausgang',
	mailsFailed: 'Mails, die nicht zugestellt werden konnten',
	overdue: 'Meldungen ohne rechtzeitige Eingangsbestätigung, alle Organisationen zusammen',
	storage: 'Speicher und Versionen',
	database: 'Größe der Datenbank',
	tenants: 'Organisationen',
	migration: 'Stand der Datenbank',
	seconds: (seconds: number) =>
		seconds < 60
			? `${Math.round(seconds)} Sekunden`
			: seconds < 5_400
				? `${Math.round(seconds / 60)} Minuten`
				: `${Math.round(seconds / 3_600)} Stunden`,
	errors: {
		unknown: 'Diese Aufgabe gibt es nicht mehr, oder sie wird gerade wieder versucht.'
	} as Record<string, string>
};

const en: typeof de = {
	title: 'Operation',
	intro: 'How the whole installation is doing: numbers only, no content and no names.',
	safeguards: 'Backups',
	safeguardKinds: { BACKUP: 'Last backup', RESTORE: 'Last restore', RESTORE_TEST: 'Last restore test' },
	never: 'never yet',
	neverBackup: 'There is no backup yet. How to make one is described in the operating manual under “Backup”.',
	oldBackup: 'The last backup is more than two days old.',
	rows: (rows, size) => `${rows} rows, ${size}`,
	queue: 'Queue',
	queueEmpty: 'Nothing waits and nothing failed.',
	task: 'Job',
	waiting: 'due',
	running: 'running',
	failed: 'given up',
	oldest: 'oldest waits for',
	failedTitle: 'Jobs given up',
	failedText: 'Given up after all tries. Look for the cause in the log of the worker before you try again.',
	noneFailedTitle: 'No jobs given up',
	noneFailedText: 'Everything is done or still being tried.',
	attempts: 'Tries',
	lastTried: 'last tried',
	retry: 'Try again',
	retried: 'The job is tried again.',
	mails: 'Mail',
	mailOff: 'No mail server is set; mails wait in the outbox.',
	mailsWaiting: 'Mails in the outbox',
	mailsFailed: 'Mails that could not be delivered',
	overdue: 'Reports not acknowledged in time, all organisations together',
	storage: 'Storage and versions',
	database: 'Size of the database',
	tenants: 'Organisations',
	migration: 'State of the schema',
	seconds: (seconds) =>
		seconds < 60
			? `${Math.round(seconds)} seconds`
			: seconds < 5_400
				? `${Math.round(seconds / 60)} minutes`
				: `${Math.round(seconds / 3_600)} hours`,
	errors: { unknown: 'This job is gone, or it is being tried again already.' }
};

export const operationTexts: OfficeTexts<typeof de> = { de, en };
