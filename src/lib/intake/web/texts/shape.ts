import type { IdentityMode, Wish } from '../../domain/report.ts';
import type { ReporterStage } from '../../domain/reporter-view.ts';

type PublicProblem =
	| 'required'
	| 'too-long'
	| 'invalid'
	| 'invalid-day'
	| 'day-in-future'
	| 'day-too-early'
	| 'choose-one'
	| 'name-or-contact'
	| 'name-while-anonymous'
	| 'trap'
	| 'form-too-old'
	| 'too-many-files'
	| 'file-too-big'
	| 'file-type'
	| 'file-broken'
	| 'file-protected'
	| 'code-unknown'
	| 'code-expired'
	| 'code-mistyped'
	| 'invalid-address'
	| 'not-possible-now';

type Page = { readonly title: string; readonly text: string };
type Choice = { readonly label: string; readonly hint?: string };

/** Everything a resident reads. One file per language; a missing sentence does not compile. */
export type PublicTexts = {
	readonly site: {
		readonly skip: string;
		/** Above what was typed, when it could not be saved. */
		readonly yourText: string;
		readonly languages: string;
		readonly demo: string;
		readonly imprint: string;
		readonly privacy: string;
		readonly accessibility: string;
		readonly legalByTown: string;
		readonly notInThisLanguage: string;
		readonly forStaff: string;
		readonly toStart: string;
		readonly optional: string;
		readonly errorTitle: string;
	};
	readonly broken: Readonly<Record<'not-found' | 'database-away' | 'too-big' | 'broken', Page>>;
	readonly start: {
		readonly title: string;
		readonly lead: string;
		readonly searchLabel: string;
		readonly searchHint: string;
		readonly searchButton: string;
		readonly found: string;
		readonly all: string;
		readonly noneFound: string;
		readonly noneYet: string;
		readonly moreExist: string;
		readonly notSetUp: Page;
		readonly haveCode: string;
		readonly staff: Page;
		readonly signIn: string;
		readonly programme: Page;
		readonly abilities: readonly [string, string, string];
	};
	/** The mail that only says that there is something new. */
	readonly news: {
		readonly title: string;
		readonly label: string;
		readonly hint: string;
		readonly keep: string;
		readonly isOn: string;
		readonly forget: string;
	};
	readonly town: {
		readonly title: (town: string) => string;
		readonly lead: string;
		readonly report: string;
		readonly postbox: string;
		readonly closed: string;
		readonly whatTitle: string;
		readonly what: readonly string[];
		readonly stepsTitle: string;
		readonly steps: (acknowledgeDays: number, feedbackMonths: number) => readonly string[];
		readonly peopleTitle: string;
		readonly peopleNone: string;
		readonly contactTitle: string;
		readonly phone: string;
		readonly email: string;
		readonly address: string;
		readonly hours: string;
	};
	readonly danger: {
		readonly title: string;
		readonly call: (police: string, rescue: string) => string;
		readonly question: string;
		readonly no: string;
		readonly yes: string;
		readonly yesHint: (police: string) => string;
	};
	readonly form: {
		readonly title: string;
		readonly lead: string;
		readonly text: string;
		readonly textHint: string;
		readonly place: string;
		readonly placeHint: string;
		readonly area: string;
		readonly areaNone: string;
		readonly map: string;
		readonly mapHint: string;
		readonly mapRemove: string;
		readonly since: string;
		readonly sinceHint: string;
		readonly wish: string;
		readonly wishes: Readonly<Record<Wish, string>>;
		readonly identity: string;
		readonly identities: Readonly<Record<IdentityMode, Choice>>;
		readonly name: string;
		readonly nameHint: string;
		readonly contact: string;
		readonly contactHint: string;
		readonly callback: string;
		readonly callbackHint: string;
		readonly interpreter: string;
		readonly interpreterNone: string;
		readonly signLanguage: string;
		readonly files: string;
		readonly filesHint: string;
		readonly filesAgain: string;
		readonly trap: string;
		readonly readersTitle: string;
		readonly readers: (town: string) => readonly string[];
		readonly send: string;
	};
	readonly receipt: {
		readonly title: string;
		readonly lead: string;
		readonly codeTitle: string;
		readonly codeHint: string;
		readonly once: string;
		readonly print: string;
		readonly noted: string;
		readonly typeBack: string;
		readonly typeBackHint: string;
		readonly continue: string;
		readonly nextTitle: string;
		readonly next: (acknowledgeBy: string, feedbackBy: string) => readonly string[];
		readonly doneTitle: string;
		readonly done: string;
		readonly another: string;
	};
	readonly postbox: {
		readonly title: string;
		readonly lead: string;
		readonly code: string;
		readonly codeHint: string;
		readonly open: string;
		readonly lost: string;
		readonly loggedOut: string;
		readonly yourReport: (reference: string) => string;
		readonly received: (day: string) => string;
		readonly stateTitle: string;
		readonly stages: Readonly<Record<ReporterStage, string>>;
		readonly answerBy: (day: string) => string;
		readonly messagesTitle: string;
		readonly noMessages: string;
		readonly earlierHidden: string;
		readonly fromOffice: string;
		readonly fromYou: string;
		readonly talkOffer: string;
		readonly talkNote: string;
		readonly accept: string;
		readonly refuse: string;
		readonly accepted: string;
		readonly refused: string;
		readonly write: string;
		readonly writeHint: string;
		readonly send: string;
		readonly sent: string;
		readonly withdraw: string;
		readonly withdrawPage: Page;
		readonly withdrawYes: string;
		readonly withdrawNo: string;
		readonly withdrawnDone: string;
		readonly leave: string;
		readonly leaveHint: string;
	};
	readonly problems: Readonly<Record<PublicProblem, string>>;
};
