import { json, type RequestHandler } from '@sveltejs/kit';
import { openApiDocument } from '#lib/interfaces/index.ts';

/** The document holds no data, so it needs no token. */
export const GET: RequestHandler = ({ locals }) => json(openApiDocument(locals.services.platform.config.origin));
