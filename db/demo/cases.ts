import type { DemoCase } from './case-shape.ts';
import { unterkunftAmMuehlgraben } from './cases/01-unterkunft-am-muehlgraben.ts';
import { skateparkKanalufer } from './cases/02-skatepark-kanalufer.ts';
import { haus14Lindenstrasse } from './cases/03-haus-14-lindenstrasse.ts';
import { gebetsraumUndParkplatz } from './cases/04-gebetsraum-und-parkplatz.ts';
import { gesamtschuleNordring } from './cases/05-gesamtschule-nordring.ts';
import { windparkHoheRahde } from './cases/06-windpark-hohe-rahde.ts';
import { verkehrsversuchMarktring } from './cases/07-verkehrsversuch-marktring.ts';
import { schnittstelleAuslaenderwesenSoziales } from './cases/08-schnittstelle-auslaenderwesen-soziales.ts';
import { drohungenGegenDieOberbuergermeisterin } from './cases/09-drohungen-gegen-die-oberbuergermeisterin.ts';
import { kupferstrasse } from './cases/10-kupferstrasse-31-37.ts';
import { badezeitenImFreibad } from './cases/11-badezeiten-im-freibad.ts';
import { gasthofZurLinde } from './cases/12-gasthof-zur-linde.ts';
import { uebergabeGrenzweg } from './cases/13-uebergabe-grenzweg.ts';
import { kleingaertenAmBahndamm, proberaumHafenstrasse, spielplatzGerberweg } from './cases/14-alte-akten.ts';

export const cases: readonly DemoCase[] = [
	unterkunftAmMuehlgraben,
	skateparkKanalufer,
	haus14Lindenstrasse,
	gebetsraumUndParkplatz,
	gesamtschuleNordring,
	windparkHoheRahde,
	verkehrsversuchMarktring,
	schnittstelleAuslaenderwesenSoziales,
	drohungenGegenDieOberbuergermeisterin,
	kupferstrasse,
	badezeitenImFreibad,
	gasthofZurLinde,
	uebergabeGrenzweg,
	proberaumHafenstrasse,
	kleingaertenAmBahndamm,
	spielplatzGerberweg
];
