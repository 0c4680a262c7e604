/** A UUID of one kind of thing; the brand keeps a report's id from being passed as a case's. */
export type Id<Kind extends string> = string & { readonly __kind?: Kind };

export type TenantId = Id<'tenant'>;
export type UserId = Id<'user'>;
export type UnitId = Id<'unit'>;
export type ReportId = Id<'report'>;
export type CaseId = Id<'case'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a lower-case canonical UUID, the only form that reaches SQL. */
export const isUuid = (value: string): boolean => uuid.test(value);
