/** The day on which the demo world stands still: Monday, 15 June 2026. All other days are offsets from it. */
export const anchorDay = '2026-06-15';

/** Days before (negative) or after the anchor day. */
export type Offset = number;
