import type { PublicTexts } from './shape.ts';

const days = (n: number): string => (n === 1 ? 'one day' : `${n} days`);
const months = (n: number): string => (n === 1 ? 'one month' : `${n} months`);

export const en: PublicTexts = {
	site: {
		skip: 'Skip to content',
		yourText: 'This is what you wrote. You can copy it:',
		languages: 'Choose language',
		demo: 'Demo – all people and places are invented.',
		imprint: 'Legal notice',
		privacy: 'Privacy',
		accessibility: 'Accessibility',
		legalByTown: 'Legal notice, privacy and accessibility are on the pages of each municipality.',
		notInThisLanguage: 'This text exists in German only.',
		forStaff: 'For staff',
		toStart: 'To the start page',
		optional: 'optional',
		errorTitle: 'Please check what you entered'
	},
	broken: {
		'not-found': {
			title: 'This page does not exist',
			text: 'The link may be old or part of the address may be missing. Go to the start page and search from there.'
		},
		'database-away': {
			title: 'We cannot save anything right now',
			text: 'What you entered was not saved. Please go one step back in your browser and try again in a few minutes.'
		},
		'too-big': {
			title: 'That was too big',
			text: 'The files together are too big. Nothing was saved. Please go one step back in your browser and send fewer or smaller files.'
		},
		broken: { title: 'Something went wrong here', text: 'It is not your fault. Please try again.' }
	},
	start: {
		title: 'Report a conflict – find help near you',
		lead: 'Trouble in your building, your neighbourhood, at school or with a public office? Your municipality listens and helps to find a solution. You need no account. You do not have to give your name.',
		searchLabel: 'Which town or municipality do you live in?',
		searchHint: 'Small typing errors do not matter.',
		searchButton: 'Search',
		found: 'This is what we found',
		all: 'These municipalities take reports here',
		noneFound: 'We did not find this place here. It may not take part yet. In that case please call your town hall.',
		noneYet: 'At the moment no municipality takes reports here yet.',
		moreExist: 'There are more places. Please search by name.',
		notSetUp: {
			title: 'This platform has not been set up yet',
			text: 'Reports are not possible here yet. Whoever runs the platform finds the link for setting it up in the output of the programme.'
		},
		haveCode: 'I already have a code and want to read my answer',
		staff: {
			title: 'Do you work for a municipality or accompany conflicts?',
			text: 'This is the way to your workplace.'
		},
		signIn: 'Sign in',
		programme: {
			title: 'What is KoKo?',
			text: 'KoKo stands for municipal conflict management. Conflicts are normal and belong to democracy, but they need to be worked on. For this, municipalities learn three things:'
		},
		abilities: ['to notice conflicts early', 'to handle conflicts well', 'to be prepared for crises']
	},
	news: {
		title: 'Notice by e-mail',
		label: 'Your e-mail address',
		hint: 'If there is something new, we send a short mail: “There is something new”. Nothing else stands in it, not even the place. It comes some hours later. We store the address encrypted; nobody in the office sees it.',
		keep: 'Save address',
		isOn: 'You get a short mail when there is something new. To protect you, we do not show the address here.',
		forget: 'Delete address'
	},
	town: {
		title: (town) => `Conflict management: ${town}`,
		lead: 'We listen, clarify and help people to get along well with each other again.',
		report: 'Report a conflict',
		postbox: 'Read the answer (with code)',
		closed: 'You cannot report online here at the moment. Please call us.',
		whatTitle: 'What we do',
		what: [
			'We listen to all sides. We do not take sides.',
			'We give advice, arrange talks and bring in experts where needed.',
			'You decide whether to take part. A talk is always voluntary.',
			'We are not the police and not a court. We do not punish anybody.'
		],
		stepsTitle: 'What happens with your report',
		steps: (d, m) => [
			'You tell us what is going on – in your language, without a name if you wish.',
			'You get a code. With it you read our answer and write back.',
			`Within ${days(d)} we confirm that we have read your report.`,
			`After that we tell you within ${months(m)} what we have done or will do.`
		],
		peopleTitle: 'Who takes care of it',
		peopleNone: 'The names of the conflict managers will stand here soon.',
		contactTitle: 'How to reach us',
		phone: 'Phone',
		email: 'E-mail',
		address: 'Address',
		hours: 'Office hours'
	},
	danger: {
		title: 'Is somebody in danger? Call at once.',
		call: (police, rescue) => `Police: ${police} · Ambulance and fire brigade: ${rescue}`,
		question: 'Is somebody in danger right now?',
		no: 'No',
		yes: 'Yes',
		yesHint: (police) =>
			`Please call ${police} first. We do not read reports around the clock. You can still report here as well.`
	},
	form: {
		title: 'Report a conflict',
		lead: 'It takes about five minutes. Only the question “What is going on?” needs an answer.',
		text: 'What is going on?',
		textHint: 'Tell us in your own words, in any language. Name other people only if it is necessary.',
		place: 'Where is it?',
		placeHint: 'For example street, building, school or square.',
		area: 'District',
		areaNone: 'I do not know',
		map: 'Show the place on the map',
		mapHint: 'Tap the map. It does not have to be exact.',
		mapRemove: 'Remove the place from the map',
		since: 'Since when, roughly?',
		sinceHint: 'An approximate day is enough.',
		wish: 'What do you wish from us?',
		wishes: {
			LISTEN: 'I want somebody to listen to me',
			ADVICE: 'I would like advice',
			MEDIATE: 'Please mediate between us',
			STOP: 'I want it to stop',
			INFORM_ONLY: 'I only want to let you know'
		},
		identity: 'Would you like to give your name?',
		identities: {
			ANONYMOUS: {
				label: 'No, without a name (anonymous)',
				hint: 'Nobody learns who you are. We answer you only through the code.'
			},
			VAULTED: {
				label: 'Yes, but protected',
				hint: 'Your name is encrypted. It is opened only for a reason. Who opens it is recorded.'
			},
			NAMED: {
				label: 'Yes, with my name',
				hint: 'The conflict managers see your name. Other people involved do not learn it from us without your consent.'
			}
		},
		name: 'Your name',
		nameHint: 'Fill in only if you chose “protected” or “with my name”.',
		contact: 'How can we reach you?',
		contactHint: 'Phone or e-mail. Fill in only if you chose “protected” or “with my name”.',
		callback: 'When may we call?',
		callbackHint: 'For example: Mondays after 5 pm.',
		interpreter: 'Do you need somebody to interpret in a talk?',
		interpreterNone: 'No, not needed',
		signLanguage: 'Sign language',
		files: 'Photos or PDF',
		filesHint:
			'At most 5 files, 10 MB each. We remove hidden details such as place and device before we store anything.',
		filesAgain: 'Your text is still here. Please choose your files once more.',
		trap: 'Please leave this field empty',
		readersTitle: 'Who will read this?',
		readers: (town) => [
			`Only the conflict managers of ${town}. They may not tell anybody who reported.`,
			'Not the neighbours, not your landlord, not the immigration office.',
			'Nothing of it is published. We do not store the address of your device.',
			'Only if people are in serious danger do we have to get help.'
		],
		send: 'Send report'
	},
	receipt: {
		title: 'Thank you. Your report has arrived.',
		lead: 'Please write down your code now. Only with this code can you read our answer.',
		codeTitle: 'Your code',
		codeHint: 'Five groups of five digits:',
		once: 'The code will not be shown again after this. We cannot restore it.',
		print: 'Print page',
		noted: 'I have written the code down or taken a photo of it',
		typeBack: 'Or type the code in as a check',
		typeBackHint: 'Spaces do not matter.',
		continue: 'Continue',
		nextTitle: 'What happens next',
		next: (acknowledge, feedback) => [
			`By ${acknowledge} we confirm that we have read your report.`,
			`By ${feedback} we tell you what we have done or will do.`,
			'Please look into the postbox from time to time. We send nothing to your phone.'
		],
		doneTitle: 'All done',
		done: 'The code will not be shown again. In the postbox you read our answer with the code. If this is not your own device, it is best to close this window now.',
		another: 'Report something else'
	},
	postbox: {
		title: 'Postbox',
		lead: 'Here you read our answer and can write to us.',
		code: 'Your code',
		codeHint: '25 digits. Spaces do not matter.',
		open: 'Open postbox',
		lost: 'Lost your code? We cannot restore it. That protects you. You can report again or call us.',
		loggedOut: 'The postbox is closed. Nothing of it is stored on this device.',
		yourReport: (reference) => `Your report ${reference}`,
		received: (day) => `Received: ${day}`,
		stateTitle: 'Where it stands',
		stages: {
			received: 'Your report is here. We have not read it yet.',
			read: 'We have read your report.',
			clearing: 'We are looking into what we can do.',
			waiting: 'We have a question for you.',
			working: 'We are taking care of it.',
			watching: 'We are keeping an eye on it.',
			decided: 'We have decided how to go on. The answer will come here.',
			answered: 'We have answered you.',
			withdrawn: 'You have withdrawn the report.'
		},
		answerBy: (day) => `You will hear from us by ${day} at the latest.`,
		messagesTitle: 'New messages',
		noMessages: 'There is no new message yet.',
		earlierHidden:
			'For your protection we show only what is new since your last visit. Your report itself and earlier messages are not shown any more.',
		fromOffice: 'Conflict management',
		fromYou: 'You',
		talkOffer: 'We offer you a talk. You decide freely.',
		talkNote: 'Would you like to add something? For example when it suits you.',
		accept: 'Yes, I would like the talk',
		refuse: 'No, no talk',
		accepted: 'You agreed to the talk.',
		refused: 'You do not want a talk. That is all right.',
		write: 'Message to us',
		writeHint: 'In any language. Only the conflict managers read it.',
		send: 'Send message',
		sent: 'Your message has arrived.',
		withdraw: 'Withdraw the report',
		withdrawPage: {
			title: 'Do you want to withdraw your report?',
			text: 'We will then stop working on it and delete your name and contact, if you gave any. You do not have to give a reason. This cannot be undone.'
		},
		withdrawYes: 'Yes, withdraw the report',
		withdrawNo: 'No, back to the postbox',
		withdrawnDone: 'Your report is withdrawn. Your name and contact are deleted.',
		leave: 'Close postbox',
		leaveHint: 'Close the postbox if other people use this device.'
	},
	problems: {
		required: 'Please write something here.',
		'too-long': 'The text is too long. Please shorten it. A report holds 10,000 characters.',
		invalid: 'This entry does not fit here. Please check it.',
		'invalid-day': 'Please enter a day that exists.',
		'day-in-future': 'This day lies in the future. Please check the date.',
		'day-too-early': 'This day lies very far back. Please check the date.',
		'choose-one': 'Please choose one option.',
		'name-or-contact': 'Please give your name or how we can reach you – or choose “without a name”.',
		'name-while-anonymous':
			'You chose “without a name” but entered something here. Please delete it or choose “protected” or “with my name”.',
		trap: 'Please leave this field empty.',
		'form-too-old': 'This page was open for a very long time. Your text is still here. Please send it once more.',
		'too-many-files': 'Those are too many files. Please choose at most 5.',
		'file-too-big': 'One file is too big. Up to 10 MB each are allowed.',
		'file-type': 'One file is neither a photo nor a PDF. JPEG, PNG, WebP and PDF are allowed.',
		'file-broken': 'One file cannot be opened safely. Please choose another one or a screenshot of it.',
		'file-protected': 'One PDF is protected with a password. Please send it without a password.',
		'code-unknown': 'We find nothing with this code. Please check the digits.',
		'code-expired': 'This code has expired. You can report again or call us; our work does not depend on the code.',
		'code-mistyped': 'That is not quite the same code. Please compare the digits.',
		'invalid-address': 'This is not a complete e-mail address. It looks like this, for example: name@example.org',
		'not-possible-now': 'This is no longer possible now.'
	}
};
