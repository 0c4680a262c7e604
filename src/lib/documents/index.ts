export { clearedFor, secrecies, type Block, type Document, type Secrecy } from './domain/document.ts';
