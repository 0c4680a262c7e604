export * from './domain/danger-check.ts';
export * from './domain/case-words.ts';
export * from './domain/clearing.ts';
