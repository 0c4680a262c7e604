import type { Login } from '../../src/lib/platform/server/database.server.ts';

/** A login as the address that an operator with an own server writes into DATABASE_URL. */
export const addressOf = ({ user, password, host, port, database }: Login): string =>
	`postgresql://${user}:${String(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host ?? '')}`;
