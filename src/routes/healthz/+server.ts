/** The process lives and answers; says nothing about the database. */
export const GET = (): Response => new Response('ok\n', { headers: { 'content-type': 'text/plain' } });
