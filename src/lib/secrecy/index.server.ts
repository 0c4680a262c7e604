export { keyRenewal, type TenantKeys } from './service/renew-keys.server.ts';
export { secrecyJobs } from './jobs/secrecy-jobs.server.ts';
