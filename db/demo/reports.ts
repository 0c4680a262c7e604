import type { DemoReport } from './report-shape.ts';
import { brueckhausenReports } from './reports/brueckhausen.ts';
import { erlengauReports } from './reports/erlengau.ts';
import { sonnfeldenReports } from './reports/sonnfelden.ts';

export const reports: readonly DemoReport[] = [...brueckhausenReports, ...erlengauReports, ...sonnfeldenReports];

/** Reports whose receipt codes the demo page tells, so that anybody can open a postbox. */
export const toldReceipts: readonly { readonly key: string; readonly de: string; readonly en: string }[] = [
	{ key: 'brk-10', de: 'Nachbarschaft, auf Arabisch, Gespräch angenommen', en: 'Neighbours, in Arabic, talk accepted' },
	{
		key: 'brk-21',
		de: 'Waschkeller, die Stadt wartet auf eine Antwort',
		en: 'Laundry room, the city waits for an answer'
	},
	{ key: 'erl-17', de: 'Mülltonnen, auf Englisch, erledigt', en: 'Bins, in English, settled' }
];
