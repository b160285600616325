export { found } from '../kernel/errors.ts';
