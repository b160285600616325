export { useRow } from '../../../live/use-live.ts';
export { session } from '../../../app/session/session.ts';
export { tableLook } from '../table-look.ts';
