export {
	pointerTo,
	problemForStatus,
	problemOf,
	problems,
	type Problem,
	type ProblemCode,
	type ValueProblem
} from './domain/problem.ts';
export * from './web/api-schemas.ts';
export { operations, type Operation, type OperationId } from './web/operations.ts';
export { openApiDocument } from './web/openapi.ts';
