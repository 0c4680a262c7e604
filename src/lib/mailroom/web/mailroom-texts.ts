import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { LeftReason } from '../domain/mail.ts';
import type { Acknowledgement, MailboxProblem, Security } from '../domain/mailbox.ts';

type Texts = {
	readonly title: string;
	readonly intro: string;
	readonly privacy: string;
	readonly state: string;
	readonly off: string;
	readonly never: string;
	readonly lastFetched: string;
	readonly counts: {
		readonly reports: string;
		readonly replies: string;
		readonly aside: string;
		readonly unreadable: string;
	};
	readonly countsHint: string;
	readonly troubleTitle: string;
	readonly problems: Readonly<Record<MailboxProblem, string>>;
	readonly check: string;
	readonly checkHint: string;
	readonly works: (waiting: number) => string;
	readonly left: string;
	readonly leftHint: string;
	readonly noLeftTitle: string;
	readonly noLeft: string;
	readonly arrived: string;
	readonly size: string;
	readonly why: string;
	readonly lookIn: string;
	readonly reasons: Readonly<Record<LeftReason, string>>;
	readonly settings: string;
	readonly address: string;
	readonly addressHint: string;
	readonly host: string;
	readonly port: string;
	readonly security: string;
	readonly securities: Readonly<Record<Security, string>>;
	readonly login: string;
	readonly password: string;
	readonly passwordKept: string;
	readonly folder: string;
	readonly folderHint: string;
	readonly acknowledgement: string;
	readonly acknowledgementHint: string;
	readonly acknowledgements: Readonly<Record<Acknowledgement, string>>;
	readonly plus: string;
	readonly plusHint: string;
	readonly daysKept: string;
	readonly daysKeptHint: string;
	readonly active: string;
	readonly errors: Readonly<Record<string, string>>;
	readonly ofReport: {
		readonly filesLeftOut: (count: number) => string;
		readonly isCut: string;
	};
};

const de: Texts = {
	title: 'Posteingang',
	intro:
		'KoKo sieht alle zwei Minuten in ein E-Mail-Postfach Ihrer Verwaltung und macht aus jeder E-Mail eine Meldung. Antworten auf Eingangsbestätigungen kommen zu ihrer Meldung.',
	privacy:
		'Wer geschrieben hat, steht nicht in der Meldung. Die Adresse wird verschlüsselt abgelegt und nur mit einem Grund geöffnet. Auf dieser Seite sehen Sie keine Inhalte und keine Absender.',
	state: 'Stand',
	off: 'Das Postfach ist ausgeschaltet. Es wird nichts abgeholt.',
	never: 'Das Postfach wurde noch nicht abgeholt.',
	lastFetched: 'Zuletzt abgeholt',
	counts: {
		reports: 'Neue Meldungen',
		replies: 'Antworten zu Meldungen',
		aside: 'Beiseitegelegt',
		unreadable: 'Nicht lesbar'
	},
	countsHint: 'In den letzten 30 Tagen:',
	troubleTitle: 'Das Postfach kann gerade nicht gelesen werden',
	problems: {
		ADDRESS_UNKNOWN: 'Unter diesem Namen ist kein Mailserver zu finden. Bitte prüfen Sie die Schreibweise.',
		PRIVATE_ADDRESS:
			'Der Mailserver liegt im eigenen Netz. Der Betrieb von KoKo muss seinen Namen in der Einstellung KOKO_OUTBOUND_HOSTS freigeben.',
		NO_ANSWER: 'Der Mailserver antwortet nicht. Bitte prüfen Sie den Port; sonst versucht KoKo es von selbst weiter.',
		TLS_UNTRUSTED:
			'Die verschlüsselte Verbindung kommt nicht zustande, oder das Zertifikat des Mailservers ist nicht vertrauenswürdig. KoKo schickt dann kein Passwort.',
		LOGIN_REFUSED: 'Der Mailserver lehnt Konto oder Passwort ab.',
		FOLDER_MISSING: 'Diesen Ordner gibt es im Postfach nicht.',
		CANNOT_MOVE:
			'Die E-Mails wurden aufgenommen, lassen sich aber nicht verschieben. Bitte erlauben Sie dem Konto, Ordner anzulegen und E-Mails zu verschieben.',
		TROUBLE:
			'Beim Abholen gab es eine Störung. KoKo versucht es von selbst weiter; der Betrieb findet Näheres im Protokoll.'
	},
	check: 'Verbindung prüfen',
	checkHint: 'Geprüft wird, was gespeichert ist. Dabei wird nichts abgeholt.',
	works: (waiting) =>
		`Die Verbindung steht. Im Ordner ${waiting === 1 ? 'wartet eine E-Mail' : `warten ${waiting} E-Mails`}.`,
	left: 'Was keine Meldung wurde',
	leftHint: 'Diese E-Mails liegen unverändert in Ihrem Postfach, im genannten Ordner.',
	noLeftTitle: 'Nichts blieb liegen',
	noLeft: 'E-Mails, die nicht lesbar sind oder von Maschinen kommen, erscheinen hier mit dem Grund.',
	arrived: 'Angekommen',
	size: 'Größe',
	why: 'Grund',
	lookIn: 'Ordner',
	reasons: {
		AUTO_REPLY: 'Automatische Antwort, zum Beispiel eine Abwesenheitsnotiz.',
		BOUNCE: 'Rückmeldung eines Mailservers über eine unzustellbare E-Mail.',
		LIST: 'Rundschreiben oder Verteilerliste.',
		OWN_MAIL: 'Der Absender ist unsere eigene Adresse.',
		DUPLICATE: 'Dieselbe E-Mail wurde schon aufgenommen.',
		TOO_BIG:
			'Die E-Mail ist größer als 25 MB. Bitte lesen Sie sie im Postfach und nehmen Sie die Meldung von Hand auf.',
		TOO_MANY_PARTS: 'Die E-Mail besteht aus zu vielen Teilen. Bitte sehen Sie im Postfach nach.',
		TOO_SLOW: 'Die E-Mail ließ sich nicht in angemessener Zeit lesen. Bitte sehen Sie im Postfach nach.',
		BROKEN: 'Die E-Mail ist beschädigt. Bitte sehen Sie im Postfach nach.',
		ENCRYPTED: 'Die E-Mail ist verschlüsselt. Bitte lesen Sie sie in einem Mailprogramm, das den Schlüssel hat.',
		EMPTY: 'Die E-Mail enthält weder Text noch eine lesbare Datei.',
		KEEPS_FAILING:
			'Die E-Mail konnte auch nach mehreren Versuchen nicht aufgenommen werden. Bitte sehen Sie im Postfach nach.'
	},
	settings: 'Postfach einstellen',
	address: 'Adresse, an die Menschen schreiben',
	addressHint: 'Zum Beispiel meldungen@stadt.example',
	host: 'Mailserver (IMAP)',
	port: 'Port',
	security: 'Verschlüsselung',
	securities: {
		TLS: 'TLS (meist Port 993)',
		STARTTLS: 'STARTTLS (meist Port 143)',
		NONE: 'Keine (nur derselbe Rechner)'
	},
	login: 'Konto',
	password: 'Passwort',
	passwordKept: 'Leer lassen, um das gespeicherte zu behalten. Bei anderem Server oder Konto bitte neu eingeben.',
	folder: 'Ordner',
	folderHint:
		'Meist INBOX. Erledigtes verschiebt KoKo in die Ordner „KoKo erledigt“, „KoKo beiseite“ und „KoKo nicht lesbar“.',
	acknowledgement: 'Was bekommt, wer schreibt?',
	acknowledgementHint:
		'Höchstens eine Bestätigung am Tag je Adresse, ohne Inhalte der Nachricht. Mit dem Rückmeldecode kann die Person Ihre Antworten im Postfach lesen; wer ihre E-Mails mitliest, kann es dann auch.',
	acknowledgements: {
		NONE: 'Keine Bestätigung',
		NUMBER: 'Die Nummer der Meldung',
		NUMBER_AND_CODE: 'Die Nummer und den Rückmeldecode'
	},
	plus: 'Der Mailserver nimmt auch Adressen mit Zusatz an (meldungen+zusatz@…)',
	plusHint: 'Dann findet jede Antwort sicher zu ihrer Meldung, auch aus einfachen Mailprogrammen.',
	daysKept: 'Aufgenommene E-Mails im Postfach löschen nach Tagen',
	daysKeptHint: 'Leer: Sie löschen selbst. Die E-Mails enthalten Namen, die KoKo sonst schützt.',
	active: 'Postfach abholen',
	errors: {
		'address-invalid': 'Bitte geben Sie eine E-Mail-Adresse an, wie meldungen@stadt.example, ohne Pluszeichen.',
		'host-invalid': 'Bitte geben Sie nur den Namen des Mailservers an, wie imap.stadt.example.',
		'password-needed': 'Bitte geben Sie das Passwort ein.',
		'no-mailbox': 'Bitte speichern Sie zuerst die Einstellungen.'
	},
	ofReport: {
		filesLeftOut: (count) =>
			`${count === 1 ? 'Eine Datei' : `${count} Dateien`} aus der E-Mail ${count === 1 ? 'wurde' : 'wurden'} nicht übernommen, weil nur Fotos und PDF geöffnet werden. Die E-Mail liegt im Postfach im Ordner „KoKo erledigt“.`,
		isCut:
			'Der Text der E-Mail war sehr lang und ist hier gekürzt. Die ganze E-Mail liegt im Postfach im Ordner „KoKo erledigt“.'
	}
};

const en: Texts = {
	title: 'Inbox',
	intro:
		'Every two minutes KoKo looks into a mailbox of your administration and makes a report of each e-mail. Answers to acknowledgements come to their report.',
	privacy:
		'Who wrote does not stand in the report. The address is kept encrypted and opened with a reason only. On this page you see no content and no senders.',
	state: 'State',
	off: 'The mailbox is switched off. Nothing is fetched.',
	never: 'The mailbox has not been fetched yet.',
	lastFetched: 'Last fetched',
	counts: { reports: 'New reports', replies: 'Answers to reports', aside: 'Set aside', unreadable: 'Unreadable' },
	countsHint: 'In the last 30 days:',
	troubleTitle: 'The mailbox cannot be read just now',
	problems: {
		ADDRESS_UNKNOWN: 'No mail server is found under this name. Please check the spelling.',
		PRIVATE_ADDRESS:
			'The mail server stands in the own network. Whoever operates KoKo must allow its name in the setting KOKO_OUTBOUND_HOSTS.',
		NO_ANSWER: 'The mail server does not answer. Please check the port; otherwise KoKo goes on trying by itself.',
		TLS_UNTRUSTED:
			'The encrypted connection cannot be made, or the certificate of the mail server is not trusted. KoKo sends no password then.',
		LOGIN_REFUSED: 'The mail server refuses account or password.',
		FOLDER_MISSING: 'There is no such folder in the mailbox.',
		CANNOT_MOVE:
			'The e-mails were taken but cannot be moved. Please allow the account to make folders and to move e-mails.',
		TROUBLE: 'Fetching ran into trouble. KoKo goes on trying by itself; the operator finds more in the log.'
	},
	check: 'Test the connection',
	checkHint: 'What is stored is tested. Nothing is fetched.',
	works: (waiting) =>
		`The connection works. ${waiting === 1 ? 'One e-mail waits' : `${waiting} e-mails wait`} in the folder.`,
	left: 'What became no report',
	leftHint: 'These e-mails lie unchanged in your mailbox, in the folder named.',
	noLeftTitle: 'Nothing was left',
	noLeft: 'E-mails that cannot be read or come from machines appear here with the reason.',
	arrived: 'Arrived',
	size: 'Size',
	why: 'Reason',
	lookIn: 'Folder',
	reasons: {
		AUTO_REPLY: 'Automatic answer, such as an out-of-office note.',
		BOUNCE: 'Note of a mail server about an e-mail that could not be delivered.',
		LIST: 'Newsletter or mailing list.',
		OWN_MAIL: 'The sender is our own address.',
		DUPLICATE: 'The same e-mail was taken before.',
		TOO_BIG: 'The e-mail is larger than 25 MB. Please read it in the mailbox and take the report in by hand.',
		TOO_MANY_PARTS: 'The e-mail has too many parts. Please look in the mailbox.',
		TOO_SLOW: 'The e-mail could not be read in reasonable time. Please look in the mailbox.',
		BROKEN: 'The e-mail is damaged. Please look in the mailbox.',
		ENCRYPTED: 'The e-mail is encrypted. Please read it in a mail programme that has the key.',
		EMPTY: 'The e-mail holds neither text nor a readable file.',
		KEEPS_FAILING: 'The e-mail could not be taken after several tries. Please look in the mailbox.'
	},
	settings: 'Settings of the mailbox',
	address: 'Address people write to',
	addressHint: 'For example reports@town.example',
	host: 'Mail server (IMAP)',
	port: 'Port',
	security: 'Encryption',
	securities: {
		TLS: 'TLS (mostly port 993)',
		STARTTLS: 'STARTTLS (mostly port 143)',
		NONE: 'None (same machine only)'
	},
	login: 'Account',
	password: 'Password',
	passwordKept: 'Leave empty to keep the stored one. For another server or account please enter it anew.',
	folder: 'Folder',
	folderHint:
		'Mostly INBOX. KoKo moves what is done to the folders “KoKo erledigt”, “KoKo beiseite” and “KoKo nicht lesbar”.',
	acknowledgement: 'What does the writer get?',
	acknowledgementHint:
		'At most one acknowledgement a day for each address, without content of the message. With the receipt code the person can read your answers in the postbox; so can whoever reads their e-mail.',
	acknowledgements: {
		NONE: 'No acknowledgement',
		NUMBER: 'The number of the report',
		NUMBER_AND_CODE: 'The number and the receipt code'
	},
	plus: 'The mail server also takes addresses with an addition (reports+addition@…)',
	plusHint: 'Then every answer surely finds its report, from simple mail programmes too.',
	daysKept: 'Delete taken e-mails from the mailbox after days',
	daysKeptHint: 'Empty: you delete them yourselves. The e-mails hold names that KoKo protects otherwise.',
	active: 'Fetch the mailbox',
	errors: {
		'address-invalid': 'Please enter an e-mail address such as reports@town.example, without a plus sign.',
		'host-invalid': 'Please enter just the name of the mail server, such as imap.town.example.',
		'password-needed': 'Please enter the password.',
		'no-mailbox': 'Please save the settings first.'
	},
	ofReport: {
		filesLeftOut: (count) =>
			`${count === 1 ? 'One file' : `${count} files`} of the e-mail ${count === 1 ? 'was' : 'were'} not taken over, since only photos and PDFs are opened. The e-mail lies in the mailbox, in the folder “KoKo erledigt”.`,
		isCut:
			'The text of the e-mail was very long and is shortened here. The whole e-mail lies in the mailbox, in the folder “KoKo erledigt”.'
	}
};

/** Words of the page of the mailbox, and of the note at a report that came by mail. */
export const mailroomTexts: OfficeTexts<Texts> = { de, en };
