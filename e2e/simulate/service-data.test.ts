import { expect, test } from 'vitest';
import { ServiceData } from './service-data.ts';
import { lineCountOf, revenueOf } from './stream.ts';

const MENU = '\uFEFFmenu_item_id,item_name,category,price\r\n1,Soup,Starters,9.00\r\n2,Steak,Grill,21.95\r\n3,Tea,Bar,1.5\r\n';
const ORDERS = [
  'order_details_id,order_id,order_date,order_time,item_id',
  '1,7,1/1/23,12:04:30 AM,1',
  '2,8,1/1/23,1:00:00 PM,2',
  '3,8,1/1/23,1:00:00 PM,2',
  '4,8,1/1/23,1:00:00 PM,NULL',
  '5,9,11/12/23,11:59:59 AM,3',
].join('\n');
const data = new ServiceData(MENU, ORDERS);

test('a day holds its orders in the order of the clock, and says what named no dish', () => {
  expect(data.day('2023-01-01')).toEqual({
    says: '2023-01-01 of the data set without 1 lines that name no dish',
    menu: [
      { name: 'Soup', category: 'Starters', price: 900 },
      { name: 'Steak', category: 'Grill', price: 2_195 },
      { name: 'Tea', category: 'Bar', price: 150 },
    ],
    orders: [
      { at: 270_000, dishes: ['Soup'] },
      { at: 46_800_000, dishes: ['Steak', 'Steak'] },
    ],
  });
});

test('its revenue is summed in cents', () => {
  const day = data.day('2023-01-01');
  expect([lineCountOf(day), revenueOf(day)]).toEqual([3, 5_290]);
});

test('the first number of a date is the month', () => {
  expect(data.day('2023-11-12').orders).toEqual([{ at: 43_199_000, dishes: ['Tea'] }]);
});

test('the busiest day is the one with the most lines', () => {
  expect(data.busiestDay()).toBe('2023-01-01');
});

test('a day without orders is refused with the days there are', () => {
  expect(() => data.day('2023-01-02')).toThrow('there are days from 2023-01-01 to 2023-11-12');
});
