export { walk } from '../../test/walk.ts';
