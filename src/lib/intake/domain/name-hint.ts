export { nameHint, type NameHint } from '../../platform/pure/name-hint.ts';
