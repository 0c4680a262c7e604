export { enqueue } from './storage/enqueue.server.ts';
