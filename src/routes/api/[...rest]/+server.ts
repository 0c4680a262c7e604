import type { RequestHandler } from '@sveltejs/kit';
import { problemOf } from '#lib/interfaces/index.ts';
import { problemResponse } from '../answers.server.ts';

/** An address that does not exist answers like every other one here. */
export const fallback: RequestHandler = () => problemResponse(problemOf('not-found'));
