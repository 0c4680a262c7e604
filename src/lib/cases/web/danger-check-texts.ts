import type { OfficeTexts } from '../../platform/pure/language.ts';
import type { DangerAnswer, DangerQuestion } from '../domain/danger-check.ts';

type Country = 'DE' | 'AT';
type Texts = {
	readonly title: string;
	readonly intro: string;
	readonly emergency: Readonly<Record<Country, string>>;
	readonly questions: Readonly<Record<DangerQuestion, string>>;
	readonly paths: Readonly<Record<Country, Readonly<Record<DangerQuestion, string>>>>;
	readonly answers: Readonly<Record<DangerAnswer, string>>;
	readonly action: string;
	readonly actionHint: string;
	readonly followUp: string;
	readonly followUpHint: string;
	readonly result: Readonly<Record<'danger' | 'unclear' | 'none', string>>;
	readonly actionTaken: string;
	readonly askedBy: string;
	readonly problems: Readonly<Record<string, string>>;
};

const de: Texts = {
	title: 'Gefährdungsprüfung',
	intro:
		'Bitte beantworten Sie alle acht Fragen, bevor es weitergeht. Gespeichert werden die Antworten und was Sie getan haben – keine Angaben über einzelne Menschen.',
	emergency: {
		DE: 'Ist gerade jemand in Gefahr? Rufen Sie zuerst an: Polizei 110, Feuerwehr und Rettung 112. Alles andere hat Zeit.',
		AT: 'Ist gerade jemand in Gefahr? Rufen Sie zuerst an: Polizei 133, Rettung 144, Euro-Notruf 112. Alles andere hat Zeit.'
	},
	questions: {
		LIFE: 'Ist gerade jemand an Leib oder Leben bedroht?',
		VIOLENCE: 'Droht Gewalt, geht es um Waffen, Brandstiftung oder Nachstellen?',
		CHILD: 'Könnte ein Kind oder eine jugendliche Person gefährdet sein?',
		DOMESTIC: 'Geht es um Gewalt in Familie oder Partnerschaft oder um sexualisierte Gewalt?',
		SUICIDE: 'Spricht jemand davon, sich selbst zu töten oder schwer zu verletzen?',
		CRIME: 'Wissen Sie von einer geplanten schweren Straftat?',
		HATE: 'Sehen Sie eine Hasstat oder Bezüge zu Extremismus?',
		OFFICIAL: 'Wird eine Person in Amt oder Mandat bedroht oder angegriffen?'
	},
	paths: {
		DE: {
			LIFE: 'Sofort 110 oder 112. Danach erst schreiben.',
			VIOLENCE:
				'Polizei einschalten (110 oder Ihre Kontaktstelle). Bei Menschen mit Gewaltindikatoren führt das Bedrohungsmanagement der Polizei die Fallkonferenz.',
			CHILD:
				'Jugendamt informieren, Verfahren nach § 8a SGB VIII und § 4 KKG. Eine insoweit erfahrene Fachkraft berät Sie.',
			DOMESTIC:
				'Keine Mediation. Verweisen Sie an eine Fachberatung, zum Beispiel das Hilfetelefon Gewalt gegen Frauen 116 016.',
			SUICIDE: 'Akut 112. Sonst Sozialpsychiatrischer Dienst oder Telefonseelsorge 0800 111 0 111.',
			CRIME: 'Polizei informieren. Bei bestimmten schweren Taten ist die Anzeige Pflicht (§ 138 StGB).',
			HATE: 'Staatsschutz der Polizei einschalten, Mobile Beratung gegen Rechtsextremismus und Opferberatung anbieten.',
			OFFICIAL:
				'Sicherheitskontakt der Polizei für Amts- und Mandatspersonen nutzen und Anzeige anbieten. Viele melden solche Angriffe nicht – sprechen Sie es an.'
		},
		AT: {
			LIFE: 'Sofort 133, 144 oder 112. Danach erst schreiben.',
			VIOLENCE: 'Polizei einschalten (133). Sie entscheidet über eine sicherheitspolizeiliche Fallkonferenz.',
			CHILD: 'Kinder- und Jugendhilfe der Bezirkshauptmannschaft informieren (Mitteilung nach § 37 B-KJHG).',
			DOMESTIC: 'Keine Mediation. Verweisen Sie an das Gewaltschutzzentrum oder die Frauenhelpline 0800 222 555.',
			SUICIDE: 'Akut 144. Sonst psychosozialer Krisendienst oder Telefonseelsorge 142.',
			CRIME: 'Polizei informieren. Wer eine schwere Tat nicht verhindert, kann sich strafbar machen (§ 286 StGB).',
			HATE: 'Landesamt Staatsschutz und Extremismusbekämpfung einschalten, Beratungsstelle Extremismus 0800 20 20 44 anbieten.',
			OFFICIAL:
				'Sicherheitskontakt der Polizei nutzen und Anzeige anbieten. Viele melden solche Angriffe nicht – sprechen Sie es an.'
		}
	},
	answers: { NO: 'Nein', UNCLEAR: 'Unklar', YES: 'Ja' },
	action: 'Was haben Sie getan oder veranlasst?',
	actionHint:
		'Nötig, sobald eine Antwort „Ja“ oder „Unklar“ lautet. Zum Beispiel: „Jugendamt um 10:15 Uhr angerufen“. Bitte keine Namen.',
	followUp: 'Wann schauen Sie wieder darauf?',
	followUpHint: 'Ein Tag, an dem Sie prüfen, ob die Hilfe angekommen ist.',
	result: {
		danger: 'Gefahr erkannt',
		unclear: 'Etwas ist noch unklar',
		none: 'Keine Gefahr erkannt'
	},
	actionTaken: 'Veranlasst',
	askedBy: 'Geprüft von',
	problems: {
		'action-missing':
			'Bitte schreiben Sie, was Sie getan oder veranlasst haben. Eine Antwort lautet „Ja“ oder „Unklar“.',
		'answers-missing': 'Bitte beantworten Sie alle acht Fragen der Gefährdungsprüfung.'
	}
};

const en: Texts = {
	title: 'Danger check',
	intro:
		'Please answer all eight questions before going on. What is stored are the answers and what you did – nothing about single people.',
	emergency: {
		DE: 'Is somebody in danger right now? Call first: police 110, fire and ambulance 112. Everything else can wait.',
		AT: 'Is somebody in danger right now? Call first: police 133, ambulance 144, European emergency number 112. Everything else can wait.'
	},
	questions: {
		LIFE: 'Is there a threat to life or limb right now?',
		VIOLENCE: 'Is there a threat of violence, or are weapons, arson or stalking involved?',
		CHILD: 'Could a child or young person be in danger?',
		DOMESTIC: 'Is it about violence in a family or partnership, or sexual violence?',
		SUICIDE: 'Does somebody speak of killing or badly hurting themselves?',
		CRIME: 'Do you know of a serious crime being planned?',
		HATE: 'Do you see a hate crime or links to extremism?',
		OFFICIAL: 'Is an official or elected person being threatened or attacked?'
	},
	paths: {
		DE: {
			LIFE: 'Call 110 or 112 at once. Write afterwards.',
			VIOLENCE:
				'Involve the police (110 or your contact). For people with signs of violence the threat management of the police leads the case conference.',
			CHILD:
				'Inform the youth office (Jugendamt), path of § 8a SGB VIII and § 4 KKG. An experienced specialist advises you.',
			DOMESTIC: 'No mediation. Refer to a specialist service, for example the helpline Violence against Women 116 016.',
			SUICIDE: 'Acute: 112. Otherwise the social psychiatric service or the crisis line 0800 111 0 111.',
			CRIME: 'Inform the police. For certain serious crimes reporting is a duty (§ 138 StGB).',
			HATE: 'Involve the State Protection unit of the police; offer mobile advice against right-wing extremism and victim support.',
			OFFICIAL:
				'Use the safety contact of the police for officials and offer to file a complaint. Many do not report such attacks – raise it.'
		},
		AT: {
			LIFE: 'Call 133, 144 or 112 at once. Write afterwards.',
			VIOLENCE: 'Involve the police (133). They decide on a case conference.',
			CHILD: 'Inform the child and youth welfare office of the district (§ 37 B-KJHG).',
			DOMESTIC: "No mediation. Refer to the violence protection centre or the women's helpline 0800 222 555.",
			SUICIDE: 'Acute: 144. Otherwise the psychosocial crisis service or the crisis line 142.',
			CRIME: 'Inform the police. Not preventing a serious crime can itself be punishable (§ 286 StGB).',
			HATE: 'Involve the regional office for State Protection; offer the advice centre on extremism 0800 20 20 44.',
			OFFICIAL:
				'Use the safety contact of the police and offer to file a complaint. Many do not report such attacks – raise it.'
		}
	},
	answers: { NO: 'No', UNCLEAR: 'Unclear', YES: 'Yes' },
	action: 'What did you do or set in motion?',
	actionHint:
		'Needed as soon as one answer is "Yes" or "Unclear". For example: "Called the youth office at 10:15". Please no names.',
	followUp: 'When will you look at it again?',
	followUpHint: 'A day on which you check whether the help arrived.',
	result: { danger: 'Danger found', unclear: 'Something is still unclear', none: 'No danger found' },
	actionTaken: 'Set in motion',
	askedBy: 'Checked by',
	problems: {
		'action-missing': 'Please write what you did or set in motion. One answer is "Yes" or "Unclear".',
		'answers-missing': 'Please answer all eight questions of the danger check.'
	}
};

/** Words of the danger check; the ways to help differ between Germany and Austria. */
export const dangerCheckTexts: OfficeTexts<Texts> = { de, en };
