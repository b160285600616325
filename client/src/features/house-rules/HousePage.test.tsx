import { set } from '@heard/shared/live/event.ts';
import { act as settle, cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { emptyHouse } from '../../../test/fixture.ts';
import { restaurant } from '../../../test/fixture-house.ts';
import { show } from '../../../test/show.tsx';
import { currentToasts } from '../../ui/toast-list.ts';
import { HousePage } from './HousePage.tsx';

const open = (live: FakeLive) => show(<HousePage />, live, { at: '/house' });
const manager = (): FakeLive => fakeLive(emptyHouse(), 'Maya Okafor');
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const example = () => within(screen.getByRole('region', { name: 'For example' })).getAllByRole('paragraph');
const says = (): (string | null)[] => example().map(({ textContent }) => textContent);

async function retype(user: ReturnType<typeof open>['user'], name: string | RegExp, text: string): Promise<void> {
  await user.clear(field(name));
  if (text) await user.type(field(name), text);
}

describe('the rules of the house', () => {
  it('are saved in the contract’s units, and the example follows every key', async () => {
    const live = manager();
    const { user } = open(live);
    expect(says()).toEqual([
      'A check of $80.00 for 2 guests comes to $87.10 (tax $7.10).',
      'A check of $80.00 for 8 guests comes to $87.10 (tax $7.10).',
    ]);
    await retype(user, 'Gratuity of a large party, percent', '18');
    await retype(user, 'Gratuity from how many guests', '6');
    await retype(user, 'Smallest coin', '0.25');
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    expect(says()).toEqual([
      'A check of $80.00 for 2 guests comes to $87.10 (tax $7.10); in cash $87.00.',
      'A check of $80.00 for 8 guests comes to $102.78 (service $14.40, tax $8.38); in cash $102.75.',
    ]);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const sales = { serviceRate: 0, gratuityRate: 18_000, gratuityFrom: 6, isServiceTaxed: true, discountLimit: 15_000, cashStep: 25 };
    expect(live.acts).toEqual([{ command: 'setSales', input: sales }]);
    expect(live.store.row('restaurant', restaurant.id)!.sales).toEqual(sales);
    expect(currentToasts().at(-1)?.text).toMatch(/^Saved/);
    expect(screen.getByRole('button', { name: 'Nothing changed' })).toHaveProperty('disabled', true);
  });

  it('that are wrong are said at their field as they are typed; Save goes there and sends nothing', async () => {
    const live = manager();
    const { user } = open(live);
    await retype(user, 'Service charge, percent', '120');
    expect(field('Service charge, percent').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toMatch(/from 0 to 100/);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(document.activeElement).toBe(field('Service charge, percent'));
    expect(field('Service charge, percent').value).toBe('120');
    expect(live.acts).toEqual([]);
  });

  it('are saved with Enter', async () => {
    const live = manager();
    const { user } = open(live);
    await retype(user, 'Service charge, percent', '12.5{Enter}');
    expect(live.acts).toMatchObject([{ command: 'setSales', input: { serviceRate: 12_500 } }]);
  });

  it('keep what was typed when the house refuses it, and when somebody leaves', async () => {
    const live = manager();
    const { user } = open(live);
    await retype(user, 'Service charge, percent', '10');
    live.refuseNext = { code: 'forbidden', message: 'Your role does not allow this.', about: {} };
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert').textContent).toBe('Your role does not allow this.');
    cleanup();
    open(live);
    expect(field('Service charge, percent').value).toBe('10');
    await user.click(screen.getByRole('button', { name: 'As it was' }));
    expect(field('Service charge, percent').value).toBe('0');
    cleanup();
    open(live);
    expect(field('Service charge, percent').value).toBe('0');
  });

  it('follow somebody else’s hand, but for what is being typed', async () => {
    const live = manager();
    const { user } = open(live);
    await retype(user, 'Service charge, percent', '10');
    const theirs = { ...restaurant.sales, serviceRate: 5_000, discountLimit: 30_000 };
    settle(() => live.hear([{ type: 'restaurant.priced', changes: [set('restaurant', restaurant.id, { sales: theirs })] }]));
    expect([field('Service charge, percent').value, field(/^Discount/).value]).toEqual(['10', '30']);
  });

  it('say that without network they are sent later', () => {
    const live = manager();
    live.link.set({ ...live.link.get(), status: 'lost' as never });
    open(live);
    expect(screen.getByText(/^No network/)).toBeTruthy();
  });

  it('lead to what is set beside the floor plan', () => {
    open(manager());
    expect(screen.getByText('Seated, nothing ordered').nextElementSibling?.textContent).toBe('15 min');
    expect(screen.getByRole('link', { name: 'Change it beside the floor plan' }).getAttribute('href')).toBe('/floor/edit');
  });

  it('are for a manager', () => {
    open(fakeLive(emptyHouse(), 'Ana Ruiz'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/manager’s page/);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('are waited for', () => {
    const live = manager();
    live.link.set({ ...live.link.get(), isLoaded: false });
    open(live);
    expect(screen.getByText('Loading the rules of the house')).toBeTruthy();
  });
});
