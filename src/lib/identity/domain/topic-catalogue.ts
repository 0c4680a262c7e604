/** Topics a tenant starts with (reference 3.3). Codes are stable; labels, order and use belong to the tenant afterwards. */
export const topicCatalogue = [
	{ code: 'ASYLUM_ACCOMMODATION', label: 'Unterkunft für Geflüchtete', labelEn: 'Accommodation for refugees' },
	{
		code: 'NEIGHBOURHOOD',
		label: 'Nachbarschaft und Wohnen im Haus',
		labelEn: 'Neighbourhood and living in one house'
	},
	{ code: 'PUBLIC_SPACE', label: 'Öffentlicher Raum', labelEn: 'Public space' },
	{ code: 'RELIGION', label: 'Religiöse Bauten und religiöse Praxis', labelEn: 'Religious buildings and practice' },
	{
		code: 'HOUSING_MARKET',
		label: 'Wohnraum, Belegung, Schrottimmobilien',
		labelEn: 'Housing, occupancy, derelict buildings'
	},
	{ code: 'SCHOOL_KITA', label: 'Schule und Kita', labelEn: 'School and day care' },
	{ code: 'YOUTH', label: 'Jugend und Treffpunkte', labelEn: 'Young people and meeting places' },
	{ code: 'ENERGY', label: 'Windkraft und Energiewende', labelEn: 'Wind power and energy transition' },
	{ code: 'MOBILITY', label: 'Verkehrswende und Parken', labelEn: 'Traffic and parking' },
	{ code: 'CLIMATE', label: 'Klimaschutz und Klimaanpassung', labelEn: 'Climate protection and adaptation' },
	{ code: 'PANDEMIC_HEALTH', label: 'Pandemie und Gesundheitsschutz', labelEn: 'Pandemic and health protection' },
	{
		code: 'EXTREMISM',
		label: 'Extremismus, Hass, gruppenbezogene Menschenfeindlichkeit',
		labelEn: 'Extremism, hatred, group-focused enmity'
	},
	{
		code: 'OFFICIALS',
		label: 'Angriffe auf Amts- und Mandatspersonen',
		labelEn: 'Attacks on officials and elected people'
	},
	{ code: 'DISCRIMINATION', label: 'Diskriminierung und Rassismus', labelEn: 'Discrimination and racism' },
	{ code: 'INTERNATIONAL', label: 'Konflikte mit Auslandsbezug', labelEn: 'Conflicts linked to other countries' },
	{ code: 'MIGRATION_EU', label: 'Zuwanderung aus Südosteuropa', labelEn: 'Migration from south-eastern Europe' },
	{ code: 'LABOUR_MARKET', label: 'Arbeit und Betriebe', labelEn: 'Work and businesses' },
	{ code: 'SPORT_CULTURE', label: 'Sport, Fest, Bad, Friedhof', labelEn: 'Sport, festivals, pools, cemeteries' },
	{ code: 'LAND_USE', label: 'Bauvorhaben, Gewerbe, Landwirtschaft', labelEn: 'Building projects, trade, farming' },
	{ code: 'SERVICE_CUTS', label: 'Schließungen und Gebühren', labelEn: 'Closures and fees' },
	{ code: 'ADMIN_INTERNAL', label: 'Verwaltung intern', labelEn: 'Inside the administration' },
	{ code: 'COUNCIL_POLITICS', label: 'Rat und Politikstil', labelEn: 'Council and political style' },
	{ code: 'VOLUNTEERS', label: 'Ehrenamt und Hauptamt', labelEn: 'Volunteers and paid staff' },
	{ code: 'FAMILY_GENDER', label: 'Rollenbilder in Familie und Gesellschaft', labelEn: 'Roles in family and society' },
	{ code: 'OTHER', label: 'Anderes', labelEn: 'Something else' }
] as const;
