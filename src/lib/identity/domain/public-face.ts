/** How residents reach a tenant's conflict management; empty where nothing was entered. */
export type PublicContact = {
	readonly phone: string;
	readonly email: string;
	readonly address: string;
	readonly hours: string;
};

/** Reads the stored contact; anything that is not text counts as empty. */
export function publicContactOf(stored: unknown): PublicContact {
	const contact = record(stored);
	const text = (name: string): string => (typeof contact[name] === 'string' ? contact[name].trim() : '');
	return { phone: text('phone'), email: text('email'), address: text('address'), hours: text('hours') };
}

/** The tenant's own words about its conflict management in a language, or undefined. */
export function introductionIn(stored: unknown, language: string): string | undefined {
	const text = record(stored)[language];
	return typeof text === 'string' && text.trim() ? text.trim() : undefined;
}

const record = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
