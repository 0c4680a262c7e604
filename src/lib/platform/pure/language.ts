/** Languages a page can be shown in; `ls` is Leichte Sprache, a text of its own and not a simplified German. */
export const languages = ['de', 'ls', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'ro'] as const;
export type Language = (typeof languages)[number];

/** Languages of the office; all other pages fall back to German there. */
export const officeLanguages = ['de', 'en'] as const;
export type OfficeLanguage = (typeof officeLanguages)[number];

/** How each language calls itself. */
export const languageNames: Record<Language, string> = {
	de: 'Deutsch',
	ls: 'Leichte Sprache',
	en: 'English',
	tr: 'Türkçe',
	ar: 'العربية',
	uk: 'Українська',
	ru: 'Русский',
	pl: 'Polski',
	ro: 'Română'
};

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** BCP 47 tag for `lang` attributes and Intl; `de-simple` is no registered tag, so Leichte Sprache is plain `de`. */
export const languageTag = (language: Language): string => (language === 'ls' ? 'de' : language);

export const officeLanguage = (language: Language): OfficeLanguage => (language === 'en' ? 'en' : 'de');

/** One text set per office language; the German one gives the shape, so a missing English text does not compile. */
export type OfficeTexts<T> = Readonly<Record<OfficeLanguage, T>>;
