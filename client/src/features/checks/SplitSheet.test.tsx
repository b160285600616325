import { describe, expect, it } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { act, dine, emptyHouse, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { CHECK, confirmButton, foreseen, line, openSheet, totalsAt } from './check-sheet.test-data.tsx';

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

describe('by seat', () => {
  it('is one tap, after what each comes to was seen', async () => {
    const live = fakeLive(midService());
    const [whole] = totalsAt(live, '2');
    const { user, sheet, onClose } = await openSheet('split', live);
    expect(foreseen()).toEqual([
      ['Seat 1', '$71.85'],
      ['Seat 2', '$46.82'],
    ]);
    await user.click(sheet.getByRole('button', { name: 'Split into 2 checks' }));
    expect(totalsAt(live, '2')).toEqual([7_185, 4_682]);
    expect(sum(totalsAt(live, '2'))).toBe(whole);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('divides what the table shares, or leaves it', async () => {
    const live = fakeLive(midService());
    live.store.state.line.set(line(2), { ...live.store.state.line.get(line(2))!, seat: 0 });
    const { user, sheet } = await openSheet('split', live);
    const divided = foreseen();
    await user.click(sheet.getByRole('radio', { name: 'Leave it here' }));
    expect(foreseen()).not.toEqual(divided);
    expect(foreseen()[1]).toEqual(['Seat 2', '$46.82']);
  });

  it('is not offered first where only one seat ordered', async () => {
    const state = emptyHouse();
    dine(state, 'Ana Ruiz', 5, '4', 2, { dishes: ['Fries'] });
    const { user, sheet } = await openSheet('split', fakeLive(state), idOf('check 4'));
    expect(sheet.getByRole('radio', { name: 'Evenly' })).toHaveProperty('checked', true);
    await user.click(sheet.getByRole('radio', { name: 'By seat' }));
    expect(confirmButton(sheet)).toHaveProperty('disabled', true);
    expect(sheet.getByText(/one seat or for the whole table/)).toBeTruthy();
  });
});

describe('evenly', () => {
  it('comes to the same for each, to the cent', async () => {
    const live = fakeLive(midService());
    const [whole] = totalsAt(live, '2');
    const { user, sheet } = await openSheet('split', live);
    await user.click(sheet.getByRole('radio', { name: 'Evenly' }));
    await user.click(sheet.getByRole('button', { name: 'More' }));
    expect(foreseen().map(([, amount]) => amount)).toEqual(['$39.56', '$39.56', '$39.55']);
    await user.click(sheet.getByRole('button', { name: 'Split into 3 checks' }));
    expect(totalsAt(live, '2')).toEqual([3_956, 3_956, 3_955]);
    expect(sum(totalsAt(live, '2'))).toBe(whole);
  });

  it('goes from 2 to 20', async () => {
    const { user, sheet } = await openSheet('split', fakeLive(midService()));
    await user.click(sheet.getByRole('radio', { name: 'Evenly' }));
    expect(sheet.getByRole('button', { name: 'Fewer' })).toHaveProperty('disabled', true);
    for (let count = 2; count < 20; count += 1) await user.click(sheet.getByRole('button', { name: 'More' }));
    expect(sheet.getByRole('button', { name: 'More' })).toHaveProperty('disabled', true);
    expect(foreseen()).toHaveLength(20);
  });
});

describe('by amount', () => {
  const typing = async (live = fakeLive(midService())) => {
    const opened = await openSheet('split', live);
    await opened.user.click(opened.sheet.getByRole('radio', { name: 'Amounts' }));
    return { live, ...opened, rest: () => opened.sheet.getByText(/^(Stays on|Too much)/).parentElement!.textContent };
  };

  it('adds up while it is typed', async () => {
    const { user, sheet, live, rest } = await typing();
    await user.type(sheet.getByRole('textbox', { name: 'Amount 1' }), '50');
    expect(rest()).toBe('Stays on check 2$68.67');
    await user.click(sheet.getByRole('button', { name: 'Another amount' }));
    await user.type(sheet.getByRole('textbox', { name: 'Amount 2' }), '18.67');
    expect(rest()).toBe('Stays on check 2$50.00');
    await user.click(sheet.getByRole('button', { name: 'Split into 3 checks' }));
    expect(totalsAt(live, '2')).toEqual([5_000, 5_000, 1_867]);
  });

  it('of more than is due is refused in the rule’s words, and stays as it was typed', async () => {
    const { user, sheet, live, rest } = await typing();
    await user.type(sheet.getByRole('textbox', { name: 'Amount 1' }), '200');
    expect(rest()).toBe('Too much by$81.33');
    expect(sheet.getByText('The parts do not come to what is due.')).toBeTruthy();
    expect(confirmButton(sheet)).toHaveProperty('disabled', true);
    expect(sheet.getByRole('textbox', { name: 'Amount 1' })).toHaveProperty('value', '200');
    expect(live.acts).toEqual([]);
  });

  it('takes no words for a number', async () => {
    const { user, sheet } = await typing();
    await user.type(sheet.getByRole('textbox', { name: 'Amount 1' }), 'half');
    expect(sheet.getByText('That is not an amount.')).toBeTruthy();
    expect(sheet.getByRole('button', { name: 'Type an amount' })).toHaveProperty('disabled', true);
  });

  it('keeps what was typed when somebody paid meanwhile', async () => {
    const { user, sheet, live } = await typing();
    await user.type(sheet.getByRole('textbox', { name: 'Amount 1' }), '50');
    live.refuseNext = { code: 'check/is-closed', message: 'Check 2 is closed.', about: {} };
    await user.click(confirmButton(sheet));
    expect(sheet.getByText('Check 2 is closed.')).toBeTruthy();
    expect(sheet.getByRole('textbox', { name: 'Amount 1' })).toHaveProperty('value', '50');
  });
});

describe('by item', () => {
  const byItem = async (live: FakeLive) => {
    const opened = await openSheet('split', live);
    await opened.user.click(opened.sheet.getByRole('radio', { name: 'By item' }));
    const tap = (name: RegExp) => opened.user.click(opened.sheet.getByRole('button', { name }));
    return { ...opened, tap };
  };

  it('gives tapped lines to a new check', async () => {
    const live = fakeLive(midService());
    const { tap, user, sheet } = await byItem(live);
    expect(sheet.getByRole('button', { name: 'Tap what goes onto another check' })).toHaveProperty('disabled', true);
    await tap(/^1 ?Champagne/);
    expect(foreseen()).toEqual([
      ['Check 2', '$97.98'],
      ['New 1', '$20.69'],
    ]);
    await user.click(sheet.getByRole('button', { name: 'Split these lines' }));
    expect(totalsAt(live, '2')).toEqual([9_798, 2_069]);
  });

  it('gives a part of a line to each of several', async () => {
    const live = fakeLive(midService());
    const { tap, user, sheet } = await byItem(live);
    await user.click(sheet.getByRole('radio', { name: '1/3' }));
    await tap(/^1 ?Champagne/);
    await user.click(sheet.getByRole('button', { name: 'Another new check' }));
    await tap(/^2\/3 ?Champagne/);
    await user.click(sheet.getByRole('button', { name: 'Split these lines' }));
    const parts = [...live.store.state.share.values()].map(({ name, part, of }) => [name, part, of]);
    expect(parts).toEqual([
      ['Champagne', 1, 3],
      ['Champagne', 1, 3],
    ]);
  });

  it('takes back what was tapped by mistake', async () => {
    const { tap, sheet } = await byItem(fakeLive(midService()));
    await tap(/^1 ?Champagne/);
    await tap(/^Take back/);
    expect(sheet.queryByRole('button', { name: /^Take back/ })).toBeNull();
    expect(foreseen()).toEqual([]);
  });

  it('offers the other open checks of the guests, and nobody else’s', async () => {
    const state = midService();
    act(state, 'Ana Ruiz', 1, 'openCheck', { checkId: idOf('ben'), tableId: idOf('table 2'), name: 'Ben', covers: 1 });
    const { tap, user, sheet } = await byItem(fakeLive(state));
    const targets = sheet.getByRole('group', { name: 'To which check' });
    expect(targets.textContent).toBe('To which checkBenNew 1');
    await user.click(sheet.getByRole('radio', { name: 'Ben' }));
    await tap(/^1 ?Champagne/);
    expect(foreseen()[1]).toEqual(['Ben', '$20.69']);
  });
});

it('a check that is gone meanwhile takes its sheet along', async () => {
  const state = midService();
  act(state, 'Ana Ruiz', 1, 'mergeChecks', { checkId: CHECK, intoId: idOf('check 4') });
  await expect(openSheet('split', fakeLive(state))).rejects.toThrow(/Unable to find role="dialog"/);
});
