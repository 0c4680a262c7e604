export * from './domain/escalation.ts';
