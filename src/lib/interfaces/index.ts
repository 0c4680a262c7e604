export {
	pointerTo,
	problemForStatus,
	problemOf,
	problems,
	type Problem,
	type ProblemCode,
	type ValueProblem
} from './domain/problem.ts';
export { plainXml, type Row } from './domain/plain-xml.ts';
export * from './web/api-schemas.ts';
export { open311Query, open311Request, reportFrom, requestRow, serviceRow } from './web/open311.ts';
export { operations, type Operation, type OperationId } from './web/operations.ts';
export { openApiDocument } from './web/openapi.ts';
export { webhookKinds } from './domain/webhook.ts';
