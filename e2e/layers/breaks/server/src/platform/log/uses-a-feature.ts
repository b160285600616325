export { setPin } from '../../features/staff/staff-commands.ts';
