export { inTenant } from '../../platform/db/tenant.ts';
export { found } from '@heard/shared/kernel/errors.ts';
