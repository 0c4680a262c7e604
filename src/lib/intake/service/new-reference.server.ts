import { randomInt } from 'node:crypto';

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Short name of a report for the telephone, e.g. `M-7KQ2FP4`; drawn, not counted, so that no two submissions wait for each other. */
export const newReference = (): string => `M-${Array.from({ length: 7 }, () => alphabet[randomInt(32)]).join('')}`;
