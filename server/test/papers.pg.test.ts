import { randomUUID } from 'node:crypto';
import { checkPaper } from '@heard/shared/paper/check-paper.ts';
import { chitOf, chitPaper } from '@heard/shared/paper/chit.ts';
import { guestCheckOf } from '@heard/shared/paper/guest-check.ts';
import { COLUMNS, layOut } from '@heard/shared/paper/lay-out.ts';
import type { Paper } from '@heard/shared/paper/paper.ts';
import { receiptOf, receiptPaper } from '@heard/shared/paper/receipt.ts';
import { expect, test } from 'vitest';
import { setScene } from './contract/scene.ts';
import { openTestHouse } from './house.ts';
import { readEscpos, readPdf } from './read-paper.ts';

const house = await openTestHouse();
const scene = setScene(house);
await house.house.restaurants.at(house.ours.restaurant);
const checkId = await scene.openCheck();
const lineId = await scene.order(checkId, { note: 'no salt', seat: 2 });
const ticketId = [...scene.state().ticket.values()].find(({ lines }) => lines.some((line) => line.lineId === lineId))!.id;

const print = async (path: string, role: 'server' | 'cook' = 'server') =>
  house.ask(`/restaurants/${house.ours.restaurant}${path}`, { token: await house.tokenOf(role) });
const linesOf = (paper: Paper, columns: number) => layOut(paper, columns).map((line) => line.map(({ text }) => text).join(''));

test('a guest check is handed out as a PDF of what the house knows', async () => {
  const { status, headers, bytes } = await print(`/checks/${checkId}/documents/guest-check`);
  expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(headers.get('content-disposition')).toContain('filename="Check 1, Ann.pdf"');
  const { text } = await readPdf(bytes);
  for (const line of linesOf(checkPaper(guestCheckOf(scene.state(), checkId)), 48))
    for (const word of line.split(/\s+/).filter((one) => !one.includes('─'))) expect(text).toContain(word);
});

test('there is no receipt of what nobody paid', async () => {
  expect(await print(`/checks/${checkId}/documents/receipt`)).toMatchObject({ status: 422, body: { code: 'receipt/unpaid' } });
});

test('a receipt is handed out as bytes for a printer', async () => {
  await scene.act('takePayment', { checkId, paymentId: randomUUID(), tender: 'cash', amount: 1_450, tendered: 2_000 });
  const { headers, bytes } = await print(`/checks/${checkId}/documents/receipt?form=escpos&width=58`);
  expect(headers.get('content-type')).toBe('application/vnd.escpos');
  const wanted = linesOf(receiptPaper(receiptOf(scene.state(), checkId)), COLUMNS['58']);
  expect(
    readEscpos(bytes)
      .lines.slice(0, wanted.length)
      .map(({ text }) => text),
  ).toEqual(wanted);
});

test('a chit is for the kitchen; the guests’ money is not', async () => {
  const { status, bytes } = await print(`/tickets/${ticketId}/chit?form=escpos`, 'cook');
  expect(status).toBe(200);
  const ticket = scene.state().ticket.get(ticketId)!;
  const wanted = linesOf(chitPaper(chitOf(scene.state(), ticket)), COLUMNS['80']);
  expect(
    readEscpos(bytes)
      .lines.slice(0, wanted.length)
      .map(({ text }) => text),
  ).toEqual(wanted);
  expect(await print(`/checks/${checkId}/documents/receipt`, 'cook')).toMatchObject({ status: 403 });
});

test.each(['width=72', 'form=docx', 'copies=2'])('%s is refused', async (query) => {
  expect(await print(`/tickets/${ticketId}/chit?${query}`)).toMatchObject({ status: 400, body: { code: 'invalid' } });
});
