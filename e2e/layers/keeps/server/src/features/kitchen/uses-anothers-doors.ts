export { setPin } from '../staff/staff-commands.ts';
export { savePin } from '../staff/staff-queries.ts';
