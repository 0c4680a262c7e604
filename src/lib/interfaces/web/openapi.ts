import { z } from 'zod';
import { problems } from '../domain/problem.ts';
import { shownProblem } from './api-schemas.ts';
import { operations, type Operation } from './operations.ts';

type Json = Record<string, unknown>;

const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const asJson = (name: string): Json => ({ 'application/json': { schema: refTo(name) } });

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
	const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
	return rest;
}

/** The whole interface as OpenAPI 3.1, made from the schemas that read and write it. */
export function openApiDocument(origin: string): Json {
	const all: readonly Operation[] = Object.values(operations);
	const paths: Record<string, Json> = {};
	for (const operation of all) (paths[operation.path] ??= {})[operation.method] = described(operation);
	return {
		openapi: '3.1.1',
		info: {
			title: 'KoKo',
			version: '1',
			description:
				'For programmes of the municipality. Errors are application/problem+json (RFC 9457). Cookies are not taken.'
		},
		servers: [{ url: `${origin}/api/v1` }],
		security: [{ token: [] }],
		paths,
		components: {
			securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'koko_<prefix>_<secret>' } },
			schemas: {
				Problem: schemaOf(shownProblem, 'output'),
				...Object.fromEntries(all.map(({ answer }) => [answer.name, schemaOf(answer.schema, 'output')])),
				...Object.fromEntries(all.flatMap(({ id, body }) => (body ? [[bodyName(id), schemaOf(body, 'input')]] : [])))
			}
		}
	};
}

const bodyName = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1)}Body`;

function described(operation: Operation): Json {
	const { id, summary, scope, query, body, status, answer } = operation;
	return {
		operationId: id,
		summary,
		description: `Scope of the access token: \`${scope}\`.`,
		parameters: [...inPath(operation.path), ...inQuery(query), ...(body ? [idempotencyKey] : [])],
		...(body && { requestBody: { required: true, content: asJson(bodyName(id)) } }),
		responses: {
			[status]: { description: 'Done.', content: asJson(answer.name) },
			...(body && { 200: { description: 'Done before under the same key.', content: asJson(answer.name) } }),
			default: {
				description: `A problem: ${Object.keys(problems).join(', ')}.`,
				content: { 'application/problem+json': { schema: refTo('Problem') } }
			}
		}
	};
}

const idempotencyKey: Json = {
	name: 'Idempotency-Key',
	in: 'header',
	required: true,
	description: 'Drawn at random for each report and sent again when a call is repeated.',
	schema: { type: 'string', minLength: 8, maxLength: 200 }
};

const inPath = (path: string): Json[] =>
	[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
		name,
		in: 'path',
		required: true,
		schema: { type: 'string', format: 'uuid' }
	}));

function inQuery(query: z.ZodObject | undefined): Json[] {
	const { properties = {} } = query ? (schemaOf(query, 'input') as { properties?: Record<string, Json> }) : {};
	return Object.entries(properties).map(([name, { description, ...schema }]) => ({
		name,
		in: 'query',
		required: false,
		...(description !== undefined && { description }),
		schema: 'type' in schema ? schema : { type: 'string', ...schema }
	}));
}
