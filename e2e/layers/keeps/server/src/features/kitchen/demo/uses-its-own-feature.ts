export { readConfig } from '../../../config.ts';
export { inTenant } from '../../../platform/db/tenant.ts';
export { savePin } from '../../staff/staff-queries.ts';
export { ticketWords } from '../kitchen-words.ts';
