export { readSubject, type Subject } from './domain/subject.ts';
