import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openTestHouse } from './house.ts';

const { ask, ours, tokenOf } = await openTestHouse();
const home = `/restaurants/${ours.restaurant}`;

test('a server opens a check, sends two lines, and each station has its ticket', async () => {
  const token = await tokenOf('server');
  const checkId = randomUUID();
  const opened = await ask(`${home}/checks`, { method: 'POST', token, body: { checkId, tableId: ours.table('4'), name: '', covers: 2 } });
  expect(opened).toMatchObject({ status: 200, body: { seq: 2 } });
  const line = { quantity: 1, seat: 1, course: 1, note: '', isHeld: false };
  const lines = [
    { ...line, lineId: randomUUID(), itemId: ours.burger, modifierIds: [ours.rare] },
    { ...line, lineId: randomUUID(), itemId: ours.lemonade, modifierIds: [] },
  ];
  const sent = await ask(`${home}/checks/${checkId}/orders`, { method: 'POST', token, body: { orderId: randomUUID(), lines } });
  expect(sent).toMatchObject({ status: 200, body: { seq: 4 } });
  const screen = await ask(`${home}/snapshot`, { token: await tokenOf('screen') });
  expect(screen.body['rows']).toMatchObject({
    ticket: [{ tableName: '4', status: 'cooking', lines: [{ name: 'Burger', modifiers: ['Rare'] }] }],
  });
});
