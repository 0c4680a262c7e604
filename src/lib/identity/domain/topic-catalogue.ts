export type CatalogueTopic = { readonly code: string; readonly label: string; readonly labelEn: string };

const topic = (code: string, label: string, labelEn: string): CatalogueTopic => ({ code, label, labelEn });

/** Topics every tenant starts with (reference 3.3). Labels may be edited later, codes never change. */
export const topicCatalogue: readonly CatalogueTopic[] = [
	topic('ASYLUM_ACCOMMODATION', 'Unterkunft für Geflüchtete', 'Accommodation for refugees'),
	topic('NEIGHBOURHOOD', 'Nachbarschaft und Wohnen im Haus', 'Neighbours and living in one building'),
	topic('PUBLIC_SPACE', 'Öffentlicher Raum', 'Public space'),
	topic('RELIGION', 'Religiöse Bauten und Praxis', 'Religious buildings and practice'),
	topic('HOUSING_MARKET', 'Wohnraum, Belegung, Schrottimmobilie', 'Housing, overcrowding, run-down buildings'),
	topic('SCHOOL_KITA', 'Schule und Kita', 'School and day care'),
	topic('YOUTH', 'Jugend und Treffpunkte', 'Young people and their places'),
	topic('ENERGY', 'Windkraft und Energiewende', 'Wind power and energy transition'),
	topic('MOBILITY', 'Verkehrswende und Parken', 'Mobility and parking'),
	topic('CLIMATE', 'Klimaschutz und Klimaanpassung', 'Climate protection and adaptation'),
	topic('PANDEMIC_HEALTH', 'Pandemie und Gesundheitsschutz', 'Pandemic and health protection'),
	topic('EXTREMISM', 'Extremismus, Hass, Menschenfeindlichkeit', 'Extremism and hate'),
	topic('OFFICIALS', 'Angriffe auf Amts- und Mandatspersonen', 'Attacks on officials and elected people'),
	topic('DISCRIMINATION', 'Diskriminierung und Rassismus', 'Discrimination and racism'),
	topic('INTERNATIONAL', 'Konflikte mit Auslandsbezug', 'Conflicts with an international background'),
	topic('MIGRATION_EU', 'Zuwanderung aus Südosteuropa', 'Immigration from south-eastern Europe'),
	topic('LABOUR_MARKET', 'Arbeit und Betriebe', 'Work and businesses'),
	topic('SPORT_CULTURE', 'Sport, Fest, Bad, Friedhof', 'Sports, festivals, pools, cemeteries'),
	topic('LAND_USE', 'Bauvorhaben, Gewerbe, Landwirtschaft', 'Building projects, trade, agriculture'),
	topic('SERVICE_CUTS', 'Schließungen und Gebühren', 'Closures and fees'),
	topic('ADMIN_INTERNAL', 'Verwaltung intern', 'Inside the administration'),
	topic('COUNCIL_POLITICS', 'Rat und Politikstil', 'Council and style of politics'),
	topic('VOLUNTEERS', 'Ehrenamt und Hauptamt', 'Volunteers and paid staff'),
	topic('FAMILY_GENDER', 'Rollenbilder', 'Gender roles'),
	topic('OTHER', 'Anderes', 'Something else')
];
