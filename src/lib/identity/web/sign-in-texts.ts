import type { OfficeTexts } from '../../platform/pure/language.ts';

const de = {
	siteName: 'KoKo · Kommunales Konfliktmanagement',
	home: 'Zur Startseite',
	language: 'Sprache',
	signIn: {
		title: 'Anmelden',
		intro:
			'Für Menschen, die in einer Kommune oder im Programm mit Konflikten arbeiten. Zum Melden brauchen Sie kein Konto.',
		report: 'Sie möchten etwas melden? Zur Auswahl der Kommune',
		email: 'E-Mail-Adresse',
		password: 'Passwort',
		submit: 'Weiter',
		forgotten: 'Passwort vergessen oder kein Zugang mehr zum zweiten Faktor? Ihre Administration setzt beides zurück.',
		signedOut: 'Sie sind abgemeldet.',
		newRoles: 'Ihre Rollen sind geändert. Bitte melden Sie sich noch einmal an, damit sie gelten.',
		newPassword: 'Ihr neues Passwort gilt. Bitte melden Sie sich damit an.',
		homeless: 'Sie gehören zurzeit keiner Organisation an',
		homelessText:
			'Ihr Konto besteht weiter, aber keine Organisation hat Ihnen gerade eine Rolle gegeben. Wenn das nicht stimmt, fragen Sie bitte Ihre Administration.',
		signOut: 'Abmelden'
	},
	code: {
		title: 'Zweiter Schritt: Code eingeben',
		intro: 'Öffnen Sie Ihre Authenticator-App und geben Sie den sechsstelligen Code ein, der dort bei KoKo steht.',
		label: 'Code aus der App oder Wiederherstellungscode',
		hint: 'Kein Telefon zur Hand? Einer Ihrer zehn Wiederherstellungscodes geht auch. Jeder gilt einmal.',
		submit: 'Anmelden',
		back: 'Mit einer anderen Adresse anmelden'
	},
	enrol: {
		title: 'Zweiten Faktor einrichten',
		intro:
			'Hier liegen Dinge, die Menschen Ihnen anvertrauen. Darum reicht ein Passwort allein nicht. Das Einrichten dauert etwa zwei Minuten.',
		stepApp:
			'Öffnen Sie eine Authenticator-App auf Ihrem Telefon oder Rechner, zum Beispiel FreeOTP, Aegis oder die App Ihrer Verwaltung.',
		stepScan: 'Lesen Sie mit der App dieses Bild ein.',
		stepType: 'Kein Einlesen möglich? Dann tippen Sie diesen Schlüssel in die App:',
		stepCode: 'Geben Sie den sechsstelligen Code ein, den die App jetzt zeigt.',
		picture: 'QR-Code für die Authenticator-App. Derselbe Schlüssel steht darunter als Text.',
		label: 'Code aus der App',
		submit: 'Code prüfen und abschließen'
	},
	codes: {
		title: 'Ihre Wiederherstellungscodes',
		intro:
			'Wenn Ihr Telefon verloren geht, kommen Sie mit einem dieser Codes hinein. Jeder gilt ein einziges Mal. Drucken Sie sie aus oder schreiben Sie sie ab und bewahren Sie sie getrennt vom Rechner auf.',
		once: 'Diese Codes sehen Sie nur jetzt. Wir speichern sie nicht lesbar.',
		print: 'Zum Drucken nutzen Sie das Druckmenü Ihres Browsers (Strg + P).',
		noted: 'Ich habe die Codes gesichert',
		gone: 'Die Codes werden nicht mehr gezeigt',
		goneText: 'Neue Codes bekommen Sie jederzeit unter „Mein Konto“. Die alten gelten dann nicht mehr.',
		goOn: 'Weiter'
	},
	invitation: {
		title: (tenant: string) => `Einladung von ${tenant}`,
		welcome: (name: string) => `Guten Tag, ${name}.`,
		intro: 'Wählen Sie ein Passwort. Danach richten Sie in zwei Minuten den zweiten Faktor ein.',
		address: 'Sie melden sich künftig mit dieser Adresse an:',
		password: 'Passwort',
		passwordHint: 'Mindestens 12 Zeichen. Ein ganzer Satz ist leicht zu merken und schwer zu raten.',
		passwordAgain: 'Passwort noch einmal',
		submit: 'Einladung annehmen',
		hasAccount:
			'Sie haben schon ein Konto bei KoKo. Melden Sie sich damit an; danach können Sie die Einladung annehmen.',
		signIn: 'Anmelden und annehmen',
		signedIn: 'Sie sind angemeldet. Mit dem Annehmen gehören Sie auch zu dieser Organisation.',
		refusedTitle: 'Dieser Link führt nicht weiter',
		refusals: {
			'link-unknown':
				'Diesen Einladungslink kennen wir nicht. Vielleicht fehlt am Ende ein Stück der Adresse. Kopieren Sie ihn bitte noch einmal ganz aus der E-Mail.',
			'link-used': 'Diese Einladung wurde schon angenommen. Sie können sich einfach anmelden.',
			'link-expired':
				'Diese Einladung gilt nicht mehr; Einladungen gelten 14 Tage. Bitten Sie Ihre Administration um eine neue.',
			'someone-else':
				'Diese Einladung gilt für eine andere Person, als gerade angemeldet ist. Melden Sie sich bitte ab und öffnen Sie den Link noch einmal.'
		} as Record<string, string>
	},
	newPassword: {
		title: 'Neues Passwort wählen',
		intro: 'Ihr zweiter Faktor bleibt, wie er ist. Alle Sitzungen enden, auch auf anderen Geräten.',
		address: 'Das Passwort gilt für diese Adresse:',
		submit: 'Passwort speichern',
		refusals: {
			'link-unknown':
				'Diesen Link kennen wir nicht. Vielleicht fehlt am Ende ein Stück der Adresse. Kopieren Sie ihn bitte noch einmal ganz aus der E-Mail.',
			'link-used': 'Mit diesem Link wurde schon ein neues Passwort gewählt. Sie können sich damit anmelden.',
			'link-expired': 'Dieser Link gilt nicht mehr; er gilt zwei Tage. Bitten Sie Ihre Administration um einen neuen.'
		} as Record<string, string>
	},
	errors: {
		'wrong-credentials': 'E-Mail-Adresse oder Passwort stimmen nicht. Bitte versuchen Sie es noch einmal.',
		'too-many-attempts':
			'Das waren viele Versuche in kurzer Zeit. Bitte warten Sie ein paar Minuten und versuchen Sie es dann noch einmal.',
		'wrong-code':
			'Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten Code der App und versuchen Sie es noch einmal.',
		'not-enrolled': 'Für dieses Konto ist noch kein zweiter Faktor eingerichtet.',
		'already-enrolled': 'Für dieses Konto ist schon ein zweiter Faktor eingerichtet.',
		'wrong-password': 'Das jetzige Passwort stimmt nicht.',
		'passwords-differ': 'Die beiden Passwörter sind nicht gleich.',
		'password-too-short': 'Das Passwort ist zu kurz. Es braucht mindestens 12 Zeichen.',
		'password-breached':
			'Dieses Passwort probieren Angreifer:innen als Erstes, weil es in veröffentlichten Listen steht. Nehmen Sie zum Beispiel mehrere Wörter, die nicht zusammengehören.',
		'password-too-long': 'Das Passwort ist zu lang. Es darf höchstens 200 Zeichen haben.',
		'password-too-simple':
			'Das Passwort ist zu leicht zu raten. Nehmen Sie zum Beispiel einen ganzen Satz, in dem Ihr Name nicht vorkommt.'
	} as Record<string, string>
};

const en: typeof de = {
	siteName: 'KoKo · Municipal conflict management',
	home: 'To the start page',
	language: 'Language',
	signIn: {
		title: 'Sign in',
		intro:
			'For people who work with conflicts in a municipality or in the programme. You need no account to report something.',
		report: 'You want to report something? Choose your municipality',
		email: 'E-mail address',
		password: 'Password',
		submit: 'Continue',
		forgotten: 'Forgotten your password or lost your second factor? Your administration resets both.',
		signedOut: 'You are signed out.',
		newRoles: 'Your roles are changed. Please sign in once more so that they take effect.',
		newPassword: 'Your new password is set. Please sign in with it.',
		homeless: 'You do not belong to an organisation at present',
		homelessText:
			'Your account still exists, but no organisation has given you a role just now. If that is wrong, please ask your administration.',
		signOut: 'Sign out'
	},
	code: {
		title: 'Second step: enter the code',
		intro: 'Open your authenticator app and enter the six-digit code it shows for KoKo.',
		label: 'Code from the app or recovery code',
		hint: 'No phone at hand? One of your ten recovery codes works too. Each is valid once.',
		submit: 'Sign in',
		back: 'Sign in with another address'
	},
	enrol: {
		title: 'Set up your second factor',
		intro:
			'People entrust you with sensitive things here. A password alone is therefore not enough. Setting this up takes about two minutes.',
		stepApp:
			'Open an authenticator app on your phone or computer, for example FreeOTP, Aegis or the app of your administration.',
		stepScan: 'Scan this picture with the app.',
		stepType: 'Scanning is not possible? Then type this key into the app:',
		stepCode: 'Enter the six-digit code the app shows now.',
		picture: 'QR code for the authenticator app. The same key is given as text below.',
		label: 'Code from the app',
		submit: 'Check the code and finish'
	},
	codes: {
		title: 'Your recovery codes',
		intro:
			'If you lose your phone, one of these codes lets you in. Each is valid exactly once. Print them or write them down and keep them apart from your computer.',
		once: 'You see these codes only now. We do not store them in readable form.',
		print: 'To print them, use the print menu of your browser (Ctrl + P).',
		noted: 'I have kept the codes safe',
		gone: 'The codes are no longer shown',
		goneText: 'You can get new codes at any time under “My account”. The old ones then stop working.',
		goOn: 'Continue'
	},
	invitation: {
		title: (tenant: string) => `Invitation from ${tenant}`,
		welcome: (name: string) => `Hello, ${name}.`,
		intro: 'Choose a password. After that you set up your second factor in two minutes.',
		address: 'From now on you sign in with this address:',
		password: 'Password',
		passwordHint: 'At least 12 characters. A whole sentence is easy to remember and hard to guess.',
		passwordAgain: 'Password again',
		submit: 'Accept the invitation',
		hasAccount: 'You already have a KoKo account. Sign in with it; you can then accept the invitation.',
		signIn: 'Sign in and accept',
		signedIn: 'You are signed in. By accepting you also belong to this organisation.',
		refusedTitle: 'This link leads nowhere',
		refusals: {
			'link-unknown':
				'We do not know this invitation link. Part of the address may be missing. Please copy all of it from the e-mail once more.',
			'link-used': 'This invitation has already been accepted. You can simply sign in.',
			'link-expired':
				'This invitation is no longer valid; invitations last 14 days. Please ask your administration for a new one.',
			'someone-else':
				'This invitation is for a different person than the one signed in. Please sign out and open the link again.'
		}
	},
	newPassword: {
		title: 'Choose a new password',
		intro: 'Your second factor stays as it is. All sessions end, on other devices too.',
		address: 'The password is for this address:',
		submit: 'Save the password',
		refusals: {
			'link-unknown':
				'We do not know this link. Part of the address may be missing. Please copy all of it from the e-mail once more.',
			'link-used': 'A new password was already chosen with this link. You can sign in with it.',
			'link-expired': 'This link is no longer valid; it lasts two days. Please ask your administration for a new one.'
		}
	},
	errors: {
		'wrong-credentials': 'The e-mail address or the password is wrong. Please try again.',
		'too-many-attempts': 'Those were many attempts in a short time. Please wait a few minutes and try again.',
		'wrong-code': 'This code is wrong or was used before. Wait for the next code of the app and try again.',
		'not-enrolled': 'This account has no second factor yet.',
		'already-enrolled': 'This account already has a second factor.',
		'wrong-password': 'The current password is wrong.',
		'passwords-differ': 'The two passwords are not the same.',
		'password-too-short': 'The password is too short. It needs at least 12 characters.',
		'password-breached':
			'Attackers try this password first because it stands in published lists. Take for example several words that do not belong together.',
		'password-too-long': 'The password is too long. It may have at most 200 characters.',
		'password-too-simple':
			'The password is too easy to guess. Take for example a whole sentence without your name in it.'
	}
};

/** Words of the way in: signing in, second factor, invitation. */
export const signInTexts: OfficeTexts<typeof de> = { de, en };
