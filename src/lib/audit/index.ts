export type { ChainLink } from './storage/chain.server.ts';
