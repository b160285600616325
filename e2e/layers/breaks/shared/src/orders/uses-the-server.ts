export { readConfig } from '../../../server/src/config.ts';
