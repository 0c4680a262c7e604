import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { MandateGap } from '../domain/mandate.ts';
import type { Method, PartyCount, Willingness } from '../domain/method-choice.ts';

type Texts = {
	readonly title: string;
	readonly aid: string;
	readonly aidIntro: string;
	readonly stage: string;
	readonly stageUnknown: string;
	readonly parties: string;
	readonly willing: string;
	readonly danger: string;
	readonly ownInvolvement: string;
	readonly powerGap: string;
	readonly publicLawNorm: string;
	readonly oneSidedWish: string;
	readonly yes: string;
	readonly no: string;
	readonly ask: string;
	readonly result: string;
	readonly resultIntro: string;
	readonly speaksFor: string;
	readonly speaksAgainst: string;
	readonly nothing: string;
	readonly barred: string;
	readonly all: string;
	readonly ledByUsually: string;
	readonly choose: string;
	readonly method: string;
	readonly mediationHint: string;
	readonly reasons: string;
	readonly alternative: string;
	readonly alternativeReason: string;
	readonly ledBy: string;
	readonly chooseButton: string;
	readonly decisions: string;
	readonly noDecision: string;
	readonly decidedBy: (name: string, day: string) => string;
	readonly adviceThen: string;
	readonly mandate: string;
	readonly mandateIntro: string;
	readonly commissionedBy: string;
	readonly goals: string;
	readonly limits: string;
	readonly confidentiality: string;
	readonly resources: string;
	readonly periodFrom: string;
	readonly periodTo: string;
	readonly signedOn: string;
	readonly consent: string;
	readonly consents: Readonly<Record<'GIVEN' | 'REFUSED' | 'NONE', string>>;
	readonly saveMandate: string;
	readonly ready: string;
	readonly notReady: string;
	readonly now: string;
	readonly gaps: Readonly<Record<MandateGap, string>>;
	readonly methods: Readonly<Record<Method, string>>;
	readonly leaders: Readonly<Record<Method, string>>;
	readonly partyCounts: Readonly<Record<PartyCount, string>>;
	readonly willingnesses: Readonly<Record<Willingness, string>>;
	readonly why: Readonly<Record<string, string>>;
	readonly problems: Readonly<Record<string, string>>;
};

const de: Texts = {
	title: 'Verfahren und Auftrag',
	aid: 'Entscheidungshilfe',
	aidIntro: 'Die Hilfe ordnet die Verfahren und sagt, was dafür und was dagegen spricht. Entscheiden tun Sie.',
	stage: 'Höchste Eskalationsstufe zurzeit',
	stageUnknown: 'noch nicht eingeschätzt',
	parties: 'Wie viele sind Partei?',
	willing: 'Machen alle freiwillig mit?',
	danger: 'Ist jemand in Gefahr, gibt es Gewalt oder Drohungen?',
	ownInvolvement: 'Ist das eigene Haus selbst Partei oder befangen?',
	powerGap: 'Gibt es ein großes Machtgefälle, oder kann eine Partei nicht für sich sprechen?',
	publicLawNorm: 'Geht es um eine Norm des öffentlichen Rechts, die niemand aushandeln kann?',
	oneSidedWish: 'Möchte nur eine Seite etwas klären?',
	yes: 'ja',
	no: 'nein',
	ask: 'Verfahren vergleichen',
	result: 'Was in Frage kommt',
	resultIntro: 'Oben steht, wofür nach Ihren Antworten am meisten spricht.',
	speaksFor: 'Dafür spricht',
	speaksAgainst: 'Dagegen spricht',
	nothing: 'nichts Besonderes',
	barred: 'ausgeschlossen',
	all: 'Alle anderen Verfahren',
	ledByUsually: 'Führt meist',
	choose: 'Ihre Entscheidung',
	method: 'Welches Verfahren wählen Sie?',
	mediationHint:
		'„Mediation“ heißt nur, was vertraulich, freiwillig und von einer unabhängigen Person geführt ist. Vorher legt diese Person offen, was ihre Neutralität berühren könnte; die Parteien wählen sie und stimmen zu (§§ 1–3 MediationsG).',
	reasons: 'Warum dieses Verfahren?',
	alternative: 'Was wäre die Alternative?',
	alternativeReason: 'Warum käme auch sie in Frage – und warum jetzt nicht?',
	ledBy: 'Wer führt das Verfahren?',
	chooseButton: 'Entscheidung festhalten',
	decisions: 'Bisherige Entscheidungen',
	noDecision: 'Noch ist kein Verfahren gewählt.',
	adviceThen: 'Was die Entscheidungshilfe damals sagte',
	mandate: 'Auftrag',
	mandateIntro: 'Ohne unterschriebenen Auftrag und die Zustimmung aller Parteien beginnt kein Verfahren.',
	commissionedBy: 'Wer gibt den Auftrag?',
	goals: 'Ziele',
	limits: 'Grenzen – was gehört nicht dazu?',
	confidentiality: 'Vertraulichkeit – wer erfährt was?',
	resources: 'Zeit, Geld, Räume',
	periodFrom: 'Von',
	periodTo: 'Bis',
	signedOn: 'Unterschrieben am',
	consent: 'Zustimmung',
	saveMandate: 'Auftrag speichern',
	ready: 'Auftrag und Zustimmungen liegen vor. Das Verfahren kann beginnen.',
	notReady: 'Vor dem Beginn fehlt noch:',
	now: 'So steht es jetzt gespeichert',
	decidedBy: (name, day) => `${name} am ${day}`,
	consents: {
		GIVEN: 'zugestimmt',
		REFUSED: 'abgelehnt',
		NONE: 'noch offen'
	},
	gaps: {
		'mandate-missing': 'Der Auftrag ist noch nicht aufgeschrieben.',
		'mandate-unsigned': 'Der Auftrag ist noch nicht unterschrieben.',
		'consent-missing': 'Nicht alle Parteien haben zugestimmt.',
		'no-parties': 'Unter „Beteiligte“ steht noch keine Partei.'
	},
	methods: {
		ADVICE: 'Konfliktberatung einer Seite',
		MODERATED_TALK: 'moderiertes Gespräch',
		MEDIATION: 'Mediation',
		SHUTTLE: 'Pendelmediation',
		ROUND_TABLE: 'runder Tisch',
		DIALOGUE_FORUM: 'Dialogforum oder Dialogreihe',
		PUBLIC_MEETING: 'Bürgerversammlung',
		PARTICIPATION: 'Beteiligungsverfahren',
		SUPERVISION: 'Supervision oder Fallberatung',
		TEAM_DEVELOPMENT: 'Team- und Organisationsentwicklung',
		KKB: 'Kommunale Konfliktberatung (KKB)',
		VICTIM_OFFENDER: 'Täter-Opfer-Ausgleich',
		ARBITRATION: 'Schiedsamt',
		ENFORCEMENT: 'ordnungsrechtliches Vorgehen',
		PROTECTION: 'Schutz und Gefahrenabwehr',
		OBSERVE: 'Beobachten',
		NO_ACTION: 'keine Bearbeitung'
	},
	leaders: {
		ADVICE: 'Konfliktmanager:in',
		MODERATED_TALK: 'Konfliktmanager:in',
		MEDIATION: 'Mediator:in aus dem Pool',
		SHUTTLE: 'Mediator:in',
		ROUND_TABLE: 'neutrale Moderation',
		DIALOGUE_FORUM: 'Moderationsteam',
		PUBLIC_MEETING: 'externe Moderation',
		PARTICIPATION: 'Fachbereich',
		SUPERVISION: 'Supervisor:in',
		TEAM_DEVELOPMENT: 'externe Begleitung',
		KKB: 'Träger der KKB',
		VICTIM_OFFENDER: 'anerkannte Stelle',
		ARBITRATION: 'Schiedsperson',
		ENFORCEMENT: 'Ordnungsamt',
		PROTECTION: 'Polizei, Jugendamt',
		OBSERVE: 'Konfliktmanager:in',
		NO_ACTION: 'Konfliktmanager:in'
	},
	partyCounts: {
		ONE: 'eine Seite',
		FEW: 'zwei bis vier',
		SEVERAL: 'mehrere Organisationen',
		MANY: 'viele Menschen in der Öffentlichkeit'
	},
	willingnesses: {
		YES: 'ja, alle',
		APART: 'ja, aber nicht in einem Raum',
		NO: 'mindestens eine Seite nicht',
		UNKNOWN: 'noch nicht gefragt'
	},
	why: {
		'one-side-asks': 'Eine Seite wünscht sich Unterstützung für sich.',
		'one-party': 'Bisher ist nur eine Seite dabei.',
		'self-help-possible': 'Bis Stufe 3 hilft oft Hilfe zur Selbsthilfe.',
		'strengthens-weaker-side': 'Beratung stärkt die Seite, die weniger Einfluss hat.',
		'several-want-something': 'Mehrere Seiten wünschen sich etwas, nicht nur eine.',
		'danger-first': 'Zuerst geht es um den Schutz der Menschen.',
		'stage-fits-moderation': 'Auf den Stufen 1 bis 3 passt Moderation.',
		'few-parties': 'Es sind wenige, benennbare Parteien.',
		'all-willing': 'Alle machen freiwillig mit.',
		'stage-above-moderation': 'Ab Stufe 4 reicht Moderation meist nicht mehr.',
		'power-gap': 'Bei großem Machtgefälle kommt die schwächere Seite im Gespräch leicht zu kurz.',
		'will-not-meet': 'Mindestens eine Seite will sich nicht mit der anderen an einen Tisch setzen.',
		'only-one-side': 'Bisher will nur eine Seite etwas klären.',
		'too-many-for-one-talk': 'Für ein einzelnes Gespräch sind es zu viele.',
		'neutral-third-needed': 'Weil das eigene Haus beteiligt ist, braucht es jemanden Drittes.',
		'violence-bars': 'Bei Gewalt oder Bedrohung findet keine Mediation statt.',
		'not-voluntary': 'Ohne Freiwilligkeit ist dieses Verfahren ausgeschlossen.',
		'stage-fits-mediation': 'Auf den Stufen 3 bis 6 passt Mediation.',
		'lighter-means': 'Auf dieser Stufe genügt oft ein leichteres Mittel.',
		'only-with-safety-plan': 'Auf Stufe 6 nur mit Sicherheitsplan und rechtlicher Klärung.',
		'stage-at-limit': 'Ab Stufe 7 kommt Vermittlung an ihre Grenze.',
		'norm-not-negotiable': 'Eine Rechtsnorm lässt sich nicht aushandeln.',
		'must-speak-for-oneself': 'Jede Partei muss für sich selbst sprechen können; bei Machtgefälle ist das zu sichern.',
		'parties-not-identifiable': 'Bei vielen Beteiligten ist nicht klar, wer für wen spricht.',
		'ask-first': 'Ob alle freiwillig mitmachen, ist noch zu fragen.',
		'willing-apart': 'Alle wollen klären, aber nicht in einem Raum.',
		'can-meet': 'Die Beteiligten können sich treffen; dann ist der direkte Weg kürzer.',
		'several-organisations': 'Mehrere Organisationen müssen sich in der Sache abstimmen.',
		'not-several-organisations': 'Ein runder Tisch ist für mehrere Organisationen gedacht.',
		'hot-anger': 'Bei großem öffentlichem Ärger trägt dieses Format nicht.',
		'many-affected': 'Viele sind betroffen und sollen gehört werden.',
		'values-and-recognition': 'Auf den Stufen 3 bis 5 geht es oft um Werte und Anerkennung.',
		'too-large-for-few': 'Für wenige Beteiligte ist das Format zu groß.',
		'takes-weeks': 'Eine Dialogreihe braucht Wochen; sie hilft nicht, wenn morgen entschieden wird.',
		'informs-many': 'Viele wollen informiert werden.',
		'duty-to-inform': 'Es kann eine Pflicht zur Information geben.',
		'not-first-answer-to-anger': 'Als erste Antwort auf Ärger heizt eine Versammlung oft an.',
		'needs-preparation': 'Sie braucht Vorbereitung und externe Moderation.',
		'decision-concerns-many': 'Eine Entscheidung betrifft viele.',
		'decision-may-be-open': 'Vielleicht gibt es eine Entscheidung mit Spielraum.',
		'only-if-decision-open': 'Nur, wenn wirklich noch etwas offen ist; sonst bitte ehrlich sagen.',
		'team-under-strain': 'Das eigene Haus ist beteiligt; ein Blick von außen entlastet.',
		'outside-own-house': 'Der Konflikt liegt nicht im eigenen Haus.',
		'roles-and-interfaces': 'Rollen und Schnittstellen im eigenen Haus können mitspielen.',
		'administration-is-party': 'Die Verwaltung ist selbst Partei; das braucht Beratung von außen.',
		complex: 'Viele oder mehrere Organisationen: der Konflikt ist vielschichtig.',
		'long-and-hot': 'Die Stufen 4 bis 6 brauchen eine längere Begleitung.',
		'acute-danger': 'Bei akuter Gefahr ist Beratung nicht das Erste.',
		'offence-and-willing': 'Wenn eine Straftat geschehen ist und beide wollen, kann ein Ausgleich helfen.',
		'no-offence': 'Dafür müsste eine Straftat geschehen sein.',
		'recognised-body-only': 'Nur eine anerkannte Stelle führt ihn durch.',
		'public-law': 'Für öffentliches Recht ist das Schiedsamt nicht zuständig.',
		'stage-fits-arbitration': 'Auf den Stufen 6 bis 8 passt ein Schiedsverfahren.',
		'few-neighbours': 'Zwei bis vier Parteien, wie im Nachbarrecht.',
		'works-without-consent': 'Der Weg steht auch offen, wenn eine Seite nicht freiwillig kommt.',
		'needs-two-sides': 'Das Schiedsamt braucht zwei Seiten.',
		'rule-is-broken': 'Es geht um eine Norm des öffentlichen Rechts.',
		'stage-needs-power': 'Ab Stufe 7 braucht es einen Eingriff mit Befugnis.',
		safety: 'Gefahr kann ein Einschreiten nötig machen.',
		'no-substitute-for-talks': 'Ordnungsrecht ersetzt kein Gespräch.',
		'no-norm-question': 'Eine Verletzung einer Norm ist nicht zu erkennen.',
		'no-danger-seen': 'Eine Gefahr ist zurzeit nicht zu erkennen.',
		'weak-signal': 'Das Signal ist noch schwach.',
		'promised-action': 'Nur, wenn niemandem ein Handeln versprochen ist.',
		'too-late-to-watch': 'Ab Stufe 3 wird es durch Abwarten meist schwerer.',
		'only-out-of-scope': 'Nur, wenn der Konflikt nicht hierher gehört.'
	},
	problems: {
		'method-barred': 'Dieses Verfahren ist bei diesen Antworten ausgeschlossen. Bitte wählen Sie ein anderes.',
		'same-alternative': 'Die Alternative muss ein anderes Verfahren sein.',
		'end-before-start': 'Das Ende muss nach dem Beginn liegen.',
		'case-closed': 'An diesem Fall wird nicht mehr gearbeitet. Sie können ihn lesen, aber nicht ändern.'
	}
};

const en: Texts = {
	title: 'Process and mandate',
	aid: 'Decision aid',
	aidIntro: 'The aid ranks the methods and says what speaks for and against each. You decide.',
	stage: 'Highest escalation stage at present',
	stageUnknown: 'not estimated yet',
	parties: 'How many parties are there?',
	willing: 'Do all take part freely?',
	danger: 'Is anybody in danger, is there violence or threat?',
	ownInvolvement: 'Is our own house a party or biased?',
	powerGap: 'Is there a large power gap, or can a party not speak for itself?',
	publicLawNorm: 'Is it about a norm of public law that nobody can negotiate?',
	oneSidedWish: 'Does only one side want to clarify something?',
	yes: 'yes',
	no: 'no',
	ask: 'Compare methods',
	result: 'What comes into question',
	resultIntro: 'On top stands what most speaks for, after your answers.',
	speaksFor: 'For it',
	speaksAgainst: 'Against it',
	nothing: 'nothing in particular',
	barred: 'ruled out',
	all: 'All other methods',
	ledByUsually: 'Usually led by',
	choose: 'Your decision',
	method: 'Which method do you choose?',
	mediationHint:
		'Only what is confidential, voluntary and led by an independent person is called mediation. That person first discloses what could touch their neutrality; the parties choose them and consent (sections 1–3 MediationsG).',
	reasons: 'Why this method?',
	alternative: 'What would be the alternative?',
	alternativeReason: 'Why would it also come into question – and why not now?',
	ledBy: 'Who leads the process?',
	chooseButton: 'Keep the decision',
	decisions: 'Decisions so far',
	noDecision: 'No method has been chosen yet.',
	adviceThen: 'What the decision aid said then',
	mandate: 'Mandate',
	mandateIntro: 'No process starts without a signed mandate and the consent of all parties.',
	commissionedBy: 'Who commissions?',
	goals: 'Goals',
	limits: 'Limits – what is not part of it?',
	confidentiality: 'Confidentiality – who learns what?',
	resources: 'Time, money, rooms',
	periodFrom: 'From',
	periodTo: 'To',
	signedOn: 'Signed on',
	consent: 'Consent',
	saveMandate: 'Save mandate',
	ready: 'Mandate and consents are there. The process can start.',
	notReady: 'Still missing before the start:',
	now: 'What is stored now',
	decidedBy: (name, day) => `${name} on ${day}`,
	consents: {
		GIVEN: 'given',
		REFUSED: 'refused',
		NONE: 'still open'
	},
	gaps: {
		'mandate-missing': 'The mandate is not written down yet.',
		'mandate-unsigned': 'The mandate is not signed yet.',
		'consent-missing': 'Not all parties have consented.',
		'no-parties': 'No party is listed among the actors yet.'
	},
	methods: {
		ADVICE: 'advice to one side',
		MODERATED_TALK: 'moderated talk',
		MEDIATION: 'mediation',
		SHUTTLE: 'shuttle mediation',
		ROUND_TABLE: 'round table',
		DIALOGUE_FORUM: 'dialogue forum or series',
		PUBLIC_MEETING: 'public meeting',
		PARTICIPATION: 'public participation',
		SUPERVISION: 'supervision or case consultation',
		TEAM_DEVELOPMENT: 'team and organisation development',
		KKB: 'municipal conflict consulting (KKB)',
		VICTIM_OFFENDER: 'victim-offender mediation',
		ARBITRATION: 'Schiedsamt (arbitration office)',
		ENFORCEMENT: 'enforcement of rules',
		PROTECTION: 'protection from danger',
		OBSERVE: 'keep observing',
		NO_ACTION: 'no action'
	},
	leaders: {
		ADVICE: 'conflict manager',
		MODERATED_TALK: 'conflict manager',
		MEDIATION: 'mediator of the pool',
		SHUTTLE: 'mediator',
		ROUND_TABLE: 'neutral moderation',
		DIALOGUE_FORUM: 'moderation team',
		PUBLIC_MEETING: 'external moderation',
		PARTICIPATION: 'department',
		SUPERVISION: 'supervisor',
		TEAM_DEVELOPMENT: 'external support',
		KKB: 'KKB provider',
		VICTIM_OFFENDER: 'recognised body',
		ARBITRATION: 'Schiedsperson',
		ENFORCEMENT: 'public order office',
		PROTECTION: 'police, youth welfare office',
		OBSERVE: 'conflict manager',
		NO_ACTION: 'conflict manager'
	},
	partyCounts: {
		ONE: 'one side',
		FEW: 'two to four',
		SEVERAL: 'several organisations',
		MANY: 'many people in public'
	},
	willingnesses: {
		YES: 'yes, all',
		APART: 'yes, but not in one room',
		NO: 'at least one side does not',
		UNKNOWN: 'not asked yet'
	},
	why: {
		'one-side-asks': 'One side asks for support for itself.',
		'one-party': 'Only one side takes part so far.',
		'self-help-possible': 'Up to stage 3 help to self-help often works.',
		'strengthens-weaker-side': 'Advice strengthens the side with less influence.',
		'several-want-something': 'Several sides want something, not just one.',
		'danger-first': 'Protecting people comes first.',
		'stage-fits-moderation': 'Moderation fits stages 1 to 3.',
		'few-parties': 'There are few, identifiable parties.',
		'all-willing': 'All take part freely.',
		'stage-above-moderation': 'From stage 4 on moderation is mostly not enough.',
		'power-gap': 'With a large power gap the weaker side easily loses out in a talk.',
		'will-not-meet': 'At least one side does not want to sit at one table.',
		'only-one-side': 'So far only one side wants to clarify something.',
		'too-many-for-one-talk': 'There are too many for a single talk.',
		'neutral-third-needed': 'As our own house is involved, a neutral third is needed.',
		'violence-bars': 'There is no mediation under violence or threat.',
		'not-voluntary': 'Without free will this process is ruled out.',
		'stage-fits-mediation': 'Mediation fits stages 3 to 6.',
		'lighter-means': 'At this stage a lighter means is often enough.',
		'only-with-safety-plan': 'At stage 6 only with a safety plan and legal clarification.',
		'stage-at-limit': 'From stage 7 on conciliation reaches its limit.',
		'norm-not-negotiable': 'A legal norm is not negotiable.',
		'must-speak-for-oneself': 'Each party must be able to speak for itself; with a power gap this has to be ensured.',
		'parties-not-identifiable': 'With many people it is unclear who speaks for whom.',
		'ask-first': 'Whether all take part freely has still to be asked.',
		'willing-apart': 'All want to clarify, but not in one room.',
		'can-meet': 'They can meet; then the direct way is shorter.',
		'several-organisations': 'Several organisations have to coordinate on the matter.',
		'not-several-organisations': 'A round table is meant for several organisations.',
		'hot-anger': 'This format does not hold under great public anger.',
		'many-affected': 'Many are affected and should be heard.',
		'values-and-recognition': 'Stages 3 to 5 are often about values and recognition.',
		'too-large-for-few': 'The format is too large for a few people.',
		'takes-weeks': 'A dialogue series takes weeks; it does not help if a decision is due tomorrow.',
		'informs-many': 'Many want to be informed.',
		'duty-to-inform': 'There may be a duty to inform.',
		'not-first-answer-to-anger': 'As a first answer to anger a meeting often adds fuel.',
		'needs-preparation': 'It needs preparation and external moderation.',
		'decision-concerns-many': 'A decision concerns many.',
		'decision-may-be-open': 'There may be a decision with scope.',
		'only-if-decision-open': 'Only if something is really still open; otherwise say so.',
		'team-under-strain': 'Our own house is involved; a view from outside relieves.',
		'outside-own-house': 'The conflict is not inside our own house.',
		'roles-and-interfaces': 'Roles and interfaces in our own house may play a part.',
		'administration-is-party': 'The administration is a party itself; this needs consulting from outside.',
		complex: 'Many people or several organisations: the conflict is complex.',
		'long-and-hot': 'Stages 4 to 6 need longer accompaniment.',
		'acute-danger': 'In acute danger consulting is not the first thing.',
		'offence-and-willing': 'If an offence has happened and both are willing, this can help.',
		'no-offence': 'This would need a criminal offence.',
		'recognised-body-only': 'Only a recognised body carries it out.',
		'public-law': 'The Schiedsamt is not competent for public law.',
		'stage-fits-arbitration': 'Arbitration fits stages 6 to 8.',
		'few-neighbours': 'Two to four parties, as in neighbour law.',
		'works-without-consent': 'This way is open even if one side does not come freely.',
		'needs-two-sides': 'The Schiedsamt needs two sides.',
		'rule-is-broken': 'It is about a norm of public law.',
		'stage-needs-power': 'From stage 7 on an intervention with authority is needed.',
		safety: 'Danger may require stepping in.',
		'no-substitute-for-talks': 'Enforcement is no substitute for talks.',
		'no-norm-question': 'No breach of a norm can be seen.',
		'no-danger-seen': 'No danger can be seen at present.',
		'weak-signal': 'The signal is still weak.',
		'promised-action': 'Only if nobody has been promised action.',
		'too-late-to-watch': 'From stage 3 on waiting mostly makes it harder.',
		'only-out-of-scope': 'Only if the conflict does not belong here.'
	},
	problems: {
		'method-barred': 'This method is ruled out with these answers. Please choose another.',
		'same-alternative': 'The alternative must be another method.',
		'end-before-start': 'The end must be after the start.',
		'case-closed': 'Nobody works on this case any more. You can read it, but not change it.'
	}
};

export const processTexts: OfficeTexts<Texts> = { de, en };
