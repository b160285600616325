import { act as settle, screen, within } from '@testing-library/react';
import { add, remove, set } from '@heard/shared/live/event.ts';
import { applyEvents, type State } from '@heard/shared/live/state.ts';
import { describe, expect, it } from 'vitest';
import { fakeLive } from '../../../test/fake-live.ts';
import { emptyHouse, idOf } from '../../../test/fixture.ts';
import { items } from '../../../test/fixture-menu.ts';
import { midService } from '../../../test/mid-service.ts';
import { button, draft, padOf, tile } from '../../../test/pad.tsx';
import { PHONE, reload } from '../../../test/show.tsx';

/** Burger extras by halves, a dip for the truffle fries, and something that has no price. */
function richMenu(state: State): State {
  const dip = { groupId: 'dip', price: 50, sort: 1, isOut: false, stationIds: [], groupIds: [], isDefault: false };
  const open = {
    ...items.find(({ name }) => name === 'Fries')!,
    id: idOf('item open'),
    name: 'Open dish',
    price: 0,
    sort: 99,
    isOpen: true,
  };
  applyEvents(state, [
    {
      type: 'menu.published',
      changes: [
        set('modifierGroup', idOf('Burger extras'), { isHalvable: true }),
        add('modifierGroup', { id: 'dip', name: 'Dip', min: 1, max: 1, sort: 9, isHalvable: false }),
        add('modifier', { ...dip, id: 'aioli', name: 'Aioli' }),
        add('modifier', { ...dip, id: 'ketchup', name: 'Ketchup' }),
        set('modifier', idOf('Side: Truffle fries'), { groupIds: ['dip'] }),
        add('item', open),
      ],
    },
  ]);
  return state;
}
const sheetOf = (name: string) => within(screen.getByRole('dialog', { name }));

describe('what the house has a default for', () => {
  it('is not asked, and says on the line what was decided', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(button('Sides'));
    await user.click(tile('Side salad'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(draft().getByText('Vinaigrette')).toBeTruthy();
    expect(screen.getAllByRole('status').some((one) => one.textContent === 'Side salad, Vinaigrette, added')).toBe(true);
  });

  it('is changed from the line, on a phone from under the thumb', async () => {
    const { user } = padOf(fakeLive(midService()), '2', PHONE);
    await user.click(button('Sides'));
    await user.click(tile('Side salad'));
    await user.click(button('Options of Side salad'));
    await user.click(screen.getByRole('radio', { name: 'Caesar' }));
    await user.click(button(/^Change/));
    expect(screen.getByText('Caesar')).toBeTruthy();
  });
});

describe('what has to be asked', () => {
  it('is answered in one tap by what most guests have', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(tile('Steak frites'));
    await user.click(button(/^As usual.*Medium rare, Fries/));
    expect(draft().getByText('Medium rare, Fries')).toBeTruthy();
  });

  it('has no usual where nobody had it yet', async () => {
    const { user } = padOf(fakeLive(emptyHouse()), '2');
    await user.click(button('Mains'));
    await user.click(tile('Steak frites'));
    expect(screen.queryByRole('button', { name: /^As usual/ })).toBeNull();
  });

  it('is marked as required until it is answered', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(tile('Radish burger'));
    const doneness = () => within(screen.getByRole('group', { name: /^Doneness/ }));
    expect(doneness().getByText('required')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Rare' }));
    expect(doneness().queryByText('required')).toBeNull();
  });

  it('is answered and added in one tap where it is the last that is missing', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(tile('Radish burger'));
    await user.click(button('Medium: add'));
    expect(draft().getByText('Fries, Medium')).toBeTruthy();
  });

  it('cannot be answered by what only half answers it', async () => {
    const { user } = padOf(fakeLive(richMenu(midService())), '2');
    await user.click(tile('Steak frites'));
    await user.click(screen.getByRole('radio', { name: /Truffle fries/ }));
    expect(screen.queryByRole('button', { name: /: add$/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Rare' }));
    await user.click(button('Ketchup: add'));
    expect(draft().getByText('Truffle fries, Rare, Ketchup')).toBeTruthy();
  });
});

describe('what an answer brings up', () => {
  it('is asked below it, named for it, and goes when the answer changes', async () => {
    const { user } = padOf(fakeLive(richMenu(midService())), '2');
    await user.click(tile('Radish burger'));
    await user.click(screen.getByRole('radio', { name: /Truffle fries/ }));
    const side = within(screen.getByRole('group', { name: /^Side/ }));
    expect(side.getByRole('group', { name: /^Dip for Truffle fries/ })).toBeTruthy();
    await user.click(side.getByRole('radio', { name: 'Mash' }));
    expect(screen.queryByRole('group', { name: /^Dip/ })).toBeNull();
  });
});

describe('half and half', () => {
  it('is one tap for each half, costs half, and is said with its side', async () => {
    const live = fakeLive(richMenu(midService()));
    const { user } = padOf(live, '2');
    await user.click(tile('Radish burger'));
    await user.click(screen.getByRole('radio', { name: 'Rare' }));
    await user.click(button('Bacon, ½ left'));
    await user.click(button('Extra cheese, ½ right'));
    expect(button('Bacon, ½ left').getAttribute('aria-pressed')).toBe('true');
    await user.click(button('Add · $24.00'));
    expect(draft().getByText('Fries, Rare, ½ left: Bacon, ½ right: Extra cheese')).toBeTruthy();
    await user.click(button(/^Send 1/));
    expect(live.acts[0]!.input).toMatchObject({ lines: [{ halves: [{ side: 'left' }, { side: 'right' }], promised: 2_400 }] });
  });

  it('is offered only where the house makes it so', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(tile('Radish burger'));
    expect(screen.queryByRole('button', { name: /½/ })).toBeNull();
  });
});

describe('an open item', () => {
  const openIt = async (live: ReturnType<typeof fakeLive>) => {
    const { user } = padOf(live, '2');
    await user.click(button('Sides'));
    await user.click(tile('Open dish'));
    return user;
  };

  it('is added under the name and at the price that are typed', async () => {
    const live = fakeLive(richMenu(midService()), 'Maya Okafor');
    const user = await openIt(live);
    expect(sheetOf('Open dish').getByRole('button', { name: 'Say what it is' })).toBeTruthy();
    await user.type(screen.getByLabelText('What is it?'), 'Birthday cake');
    expect(button('Say what it costs')).toBeTruthy();
    await user.type(screen.getByLabelText('What does one of it cost?'), '45.50');
    await user.click(button('Add · $45.50'));
    expect(draft().getByText('Birthday cake')).toBeTruthy();
    await user.click(button(/^Send 1/));
    expect(live.acts[0]!.input).toMatchObject({ lines: [{ open: { name: 'Birthday cake', price: 4_550 } }] });
    expect([...live.store.state.line.values()].at(-1)).toMatchObject({ name: 'Birthday cake', unitPrice: 4_550 });
  });

  it('keeps what is typed over a reload', async () => {
    const user = await openIt(fakeLive(richMenu(midService()), 'Maya Okafor'));
    await user.type(screen.getByLabelText('What is it?'), 'Birthday');
    reload();
    padOf(fakeLive(richMenu(midService()), 'Maya Okafor'), '2');
    expect(screen.getByLabelText('What is it?')).toHaveProperty('value', 'Birthday');
  });

  it('does not add what is no price', async () => {
    const user = await openIt(fakeLive(richMenu(midService()), 'Maya Okafor'));
    await user.type(screen.getByLabelText('What is it?'), 'Cake');
    for (const typed of ['0', 'x', '-3']) {
      await user.clear(screen.getByLabelText('What does one of it cost?'));
      await user.type(screen.getByLabelText('What does one of it cost?'), `${typed}{Enter}`);
      expect(screen.queryByRole('list', { name: 'Not sent yet' })).toBeNull();
    }
  });

  it('is not offered to those who may not give a price', async () => {
    const { user } = padOf(fakeLive(richMenu(midService())), '2');
    await user.click(button('Sides'));
    expect(tile('Open dish')).toBeUndefined();
  });
});

describe('a question that is still open', () => {
  it('is there again after a reload, answered as far as it was', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(tile('Radish burger'));
    await user.click(screen.getByRole('radio', { name: 'Medium' }));
    reload();
    padOf(fakeLive(midService()), '2');
    expect(sheetOf('Radish burger').getByRole('radio', { name: 'Medium' })).toHaveProperty('checked', true);
  });

  it('goes with an item that is taken off the menu', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(tile('Radish burger'));
    settle(() => live.hear([{ type: 'menu.published', changes: [remove('item', idOf('item Radish burger'))] }]));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
