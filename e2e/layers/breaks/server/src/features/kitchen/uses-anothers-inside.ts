export { openStaffDoors } from '../staff/staff-routes.ts';
