import { expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';

function paid(): { house: SmallHouse; checkId: string } {
  const house = new SmallHouse();
  const checkId = house.openCheck('1');
  house.order(checkId, { item: 'burger' });
  house.pay(checkId, 1_450, 2_000);
  return { house, checkId };
}
const mail = (house: SmallHouse, checkId: string, address = 'ann@example.org') =>
  house.act('emailReceipt', { checkId, messageId: house.newId('message'), address }, 'server');

test('a receipt goes into the post as it stands', () => {
  const { house, checkId } = paid();
  expect(mail(house, checkId)).toMatchObject([{ type: 'receipt.mailed' }]);
  const [message] = house.state.message.values();
  expect(message).toMatchObject({
    channel: 'email',
    address: 'ann@example.org',
    subject: 'Your receipt from The Small House',
    aboutId: checkId,
  });
  expect(message!.body).toContain('1 × burger');
  expect(message!.body).toMatch(/Total +€14\.50/);
  expect(message!.body).toMatch(/Change +€5\.50/);
});

test('there is none before anything was paid', () => {
  const house = new SmallHouse();
  const checkId = house.openCheck('1');
  house.order(checkId, { item: 'burger' });
  expect(refusal(() => mail(house, checkId))).toBe('receipt/unpaid');
  expect(refusal(() => mail(house, 'no check'))).toBe('not-found');
});

test('to no address is refused', () => {
  const { house, checkId } = paid();
  expect(refusal(() => mail(house, checkId, 'ann at example'))).toBe('message/address');
});

test('of a check longer than a mail is refused, not cut off', () => {
  const house = new SmallHouse();
  const checkId = house.openCheck('1');
  house.order(checkId, ...Array.from({ length: 200 }, () => ({ item: 'burger', modifierIds: ['rare', 'cheese'] })));
  house.order(checkId, ...Array.from({ length: 200 }, () => ({ item: 'burger', modifierIds: ['rare', 'cheese'] })));
  house.pay(checkId, 100);
  expect(refusal(() => mail(house, checkId))).toBe('receipt/too-long');
});
