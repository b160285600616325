import { command } from '../contract/endpoint.ts';
import { id, int } from '../kernel/shape.ts';
import { cleanTable, clearParty, seatParty } from './parties.ts';

export const floorCommands = {
  seatParty: command({
    name: 'floor.seat-party',
    path: '/tables/:tableId/parties',
    may: 'floor.seat',
    says: 'Seat a party at a free, clean table.',
    params: { tableId: id() },
    body: { partyId: id(), covers: int(1, 60) },
    errors: ['party/known', 'table/taken', 'table/dirty'],
    rule: seatParty,
  }),
  clearParty: command({
    name: 'floor.clear-party',
    path: '/parties/:partyId/clear',
    may: 'floor.clean',
    says: 'The guests have left; the table is to be cleaned.',
    params: { partyId: id() },
    errors: ['check/is-open'],
    rule: clearParty,
  }),
  cleanTable: command({
    name: 'floor.clean-table',
    path: '/tables/:tableId/clean',
    may: 'floor.clean',
    says: 'The table is clean and free.',
    params: { tableId: id() },
    rule: cleanTable,
  }),
} as const;
