export type EmergencyNumbers = { readonly police: string; readonly rescue: string };

/** Numbers that are answered day and night; 112 works in both countries. */
export const emergencyNumbers = (country: string): EmergencyNumbers =>
	country === 'AT' ? { police: '133', rescue: '144 / 112' } : { police: '110', rescue: '112' };
