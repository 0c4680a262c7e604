import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	title: 'Umzug in eine andere Installation',
	intro:
		'Wechselt Ihre Organisation den Betreiber, nimmt sie alles in einer verschlüsselten Datei mit: Meldungen, Fälle, Dateien, Protokoll. Hier geht dadurch nichts verloren.',
	fourEyesTitle: 'Zwei Personen, ein Umzug',
	fourEyes:
		'Die Datei enthält auch alles Vertrauliche und die Namen der Meldenden. Darum erlaubt die oder der Datenschutzbeauftragte die Ausgabe und wählt das Passwort der Datei. Herunterladen kann sie dann eine zweite Person aus der Administration, einmal. So kann niemand allein mitlesen. Beide Schritte stehen im Protokoll.',
	stepUp:
		'Bitte bestätigen Sie zuerst mit Ihrem zweiten Faktor, dass Sie es sind. Danach geht es auf dieser Seite weiter.',
	stepUpLink: 'Jetzt bestätigen',
	stateTitle: 'Stand',
	none: 'Zurzeit ist keine Ausgabe erlaubt.',
	released: (by: string, at: string, until: string) =>
		`${by} hat am ${at} eine Ausgabe erlaubt. Sie gilt bis ${until}.`,
	askOfficer: 'Bitten Sie Ihre Datenschutzbeauftragte oder Ihren Datenschutzbeauftragten, die Ausgabe zu erlauben.',
	own: 'Sie haben die Ausgabe selbst erlaubt. Herunterladen muss sie eine andere Person aus der Administration.',
	waits: 'Eine Person aus der Administration kann die Datei jetzt auf dieser Seite herunterladen.',
	fetch: 'Datei herunterladen',
	fetchHint:
		'Das dauert je nach Größe einige Minuten. Bricht das Herunterladen ab, muss die Ausgabe neu erlaubt werden. Was die neue Installation damit macht, steht in der Anleitung zum Betrieb.',
	releaseTitle: 'Ausgabe erlauben',
	password: 'Passwort der Datei',
	passwordHint:
		'Mindestens zwölf Zeichen. Notieren Sie es und geben Sie es nur dem neuen Betreiber, auf einem anderen Weg als die Datei.',
	passwordAgain: 'Passwort noch einmal',
	release: 'Ausgabe für sieben Tage erlauben',
	takeBack: 'Erlaubnis zurücknehmen',
	errors: {
		'passphrase-short': 'Das Passwort braucht mindestens zwölf Zeichen.',
		different: 'Die beiden Passwörter stimmen nicht überein.',
		'not-released': 'Die Erlaubnis gilt nicht mehr. Bitte lassen Sie die Ausgabe neu erlauben.',
		'own-release': 'Wer die Ausgabe erlaubt hat, kann sie nicht selbst herunterladen.'
	} as Record<string, string>
};

const en: typeof de = {
	title: 'Moving to another installation',
	intro:
		'When your organisation changes its operator, it takes everything along in one encrypted file: reports, cases, files, access log. Nothing is lost here by that.',
	fourEyesTitle: 'Two people, one move',
	fourEyes:
		'The file also holds everything confidential and the names of people who reported. So the data-protection officer permits the export and chooses the password of the file. A second person of the administration can then download it, once. That way nobody can read it alone. Both steps stand in the log.',
	stepUp: 'Please confirm with your second factor first that it is you. Then you continue on this page.',
	stepUpLink: 'Confirm now',
	stateTitle: 'State',
	none: 'No export is permitted at present.',
	released: (by: string, at: string, until: string) =>
		`${by} permitted an export on ${at}. It is valid until ${until}.`,
	askOfficer: 'Ask your data-protection officer to permit the export.',
	own: 'You permitted the export yourself. Another person of the administration has to download it.',
	waits: 'A person of the administration can now download the file on this page.',
	fetch: 'Download the file',
	fetchHint:
		'This takes some minutes, depending on the size. If the download breaks off, the export has to be permitted anew. The operating manual says what the new installation does with it.',
	releaseTitle: 'Permit the export',
	password: 'Password of the file',
	passwordHint:
		'At least twelve characters. Note it down and give it to the new operator only, by another way than the file.',
	passwordAgain: 'Password again',
	release: 'Permit the export for seven days',
	takeBack: 'Take the permission back',
	errors: {
		'passphrase-short': 'The password needs at least twelve characters.',
		different: 'The two passwords are not the same.',
		'not-released': 'The permission is no longer valid. Please have the export permitted anew.',
		'own-release': 'Whoever permitted the export cannot download it.'
	}
};

/** Words of the page for moving the whole organisation. */
export const moveTexts: OfficeTexts<typeof de> = { de, en };
