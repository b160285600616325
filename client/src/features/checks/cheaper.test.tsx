import { describe, expect, it } from 'vitest';
import { asking } from '../../live/asking.ts';
import { fakeLive } from '../../../test/fake-live.ts';
import { act, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { CHECK, confirmButton, foreseen, line, openSheet, totalsAt } from './check-sheet.test-data.tsx';

const manager = () => fakeLive(midService(), 'Maya Okafor');
const server = () => fakeLive(midService());

describe('a discount', () => {
  it('of a usual percentage is two taps and a reason', async () => {
    const live = server();
    const { user, sheet, onClose } = await openSheet('discount', live);
    expect(confirmButton(sheet).textContent).toBe('How much off?');
    await user.click(sheet.getByRole('radio', { name: '10%' }));
    expect(confirmButton(sheet).textContent).toBe('Say why');
    await user.click(sheet.getByRole('button', { name: 'Regular guest' }));
    expect(foreseen()).toEqual([['Check 2', '$106.81']]);
    await user.click(sheet.getByRole('button', { name: 'Give 10% off' }));
    expect(live.acts).toMatchObject([
      { command: 'giveDiscount', input: { percent: 10_000, amount: null, lineIds: [], isStanding: false, reason: 'Regular guest' } },
    ]);
    expect(totalsAt(live, '2')).toEqual([10_681]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('can go on with what is ordered later', async () => {
    const live = server();
    const { user, sheet } = await openSheet('discount', live);
    await user.click(sheet.getByRole('radio', { name: '5%' }));
    await user.click(sheet.getByRole('radio', { name: 'And what comes' }));
    await user.click(sheet.getByRole('button', { name: 'Staff' }));
    await user.click(confirmButton(sheet));
    expect(live.acts[0]!.input).toMatchObject({ isStanding: true, lineIds: [] });
  });

  it('of an amount off chosen lines', async () => {
    const live = server();
    const { user, sheet } = await openSheet('discount', live);
    await user.click(sheet.getByRole('radio', { name: 'Amount' }));
    expect(sheet.queryByRole('radio', { name: 'And what comes' })).toBeNull();
    await user.type(sheet.getByRole('textbox', { name: 'How much off' }), '1.50');
    await user.click(sheet.getByRole('radio', { name: 'Chosen lines' }));
    expect(confirmButton(sheet).textContent).toBe('Choose a line');
    await user.click(sheet.getByRole('checkbox', { name: /Champagne/ }));
    await user.type(sheet.getByRole('textbox', { name: 'Why?' }), 'Flat');
    await user.click(sheet.getByRole('button', { name: 'Give $1.50 off' }));
    expect(live.acts[0]!.input).toMatchObject({ percent: null, amount: 150, lineIds: [line(2)], isStanding: false, reason: 'Flat' });
  });

  it('of more than the lines cost is refused before anything is sent', async () => {
    const live = manager();
    const { user, sheet } = await openSheet('discount', live);
    await user.click(sheet.getByRole('radio', { name: 'Amount' }));
    await user.type(sheet.getByRole('textbox', { name: 'How much off' }), '500');
    await user.click(sheet.getByRole('button', { name: 'Staff' }));
    expect(sheet.getByText('That is more than these lines cost.')).toBeTruthy();
    expect(confirmButton(sheet)).toHaveProperty('disabled', true);
    expect(live.acts).toEqual([]);
  });

  it('over the house’s limit says beforehand that a manager is asked, and what it would come to', async () => {
    const live = server();
    const { user, sheet, onClose } = await openSheet('discount', live);
    await user.click(sheet.getByRole('radio', { name: '50%' }));
    await user.click(sheet.getByRole('button', { name: 'Birthday' }));
    expect(sheet.getByText('A manager has to say yes to this.')).toBeTruthy();
    expect(foreseen()).toEqual([['Check 2', '$59.34']]);
    await user.click(sheet.getByRole('button', { name: 'Ask: Give 50% off' }));
    expect(asking.get()?.deeds).toMatchObject([{ command: 'giveDiscount', input: { percent: 50_000 } }]);
    expect(onClose).not.toHaveBeenCalled();
    asking.set(null);
  });

  it('takes no words for a percentage', async () => {
    const { user, sheet } = await openSheet('discount', server());
    await user.type(sheet.getByRole('textbox', { name: 'Percent off' }), '120');
    expect(sheet.getByText('That is not a percentage.')).toBeTruthy();
  });
});

describe('a comp', () => {
  it('is for chosen lines and a reason', async () => {
    const live = manager();
    const { user, sheet } = await openSheet('comp', live);
    await user.click(sheet.getByRole('checkbox', { name: /Champagne/ }));
    await user.click(sheet.getByRole('button', { name: 'Not as ordered' }));
    await user.click(sheet.getByRole('button', { name: 'Comp 1 line' }));
    expect(live.acts).toMatchObject([{ command: 'compLines', input: { lineIds: [line(2)], reason: 'Not as ordered' } }]);
    expect(totalsAt(live, '2')).toEqual([9_799]);
  });

  it('of everything is one tap', async () => {
    const { user, sheet } = await openSheet('comp', manager());
    await user.click(sheet.getByRole('button', { name: 'All of them' }));
    await user.click(sheet.getByRole('button', { name: 'On the house' }));
    expect(foreseen()).toEqual([['Check 2', '$0.00']]);
    await user.click(sheet.getByRole('button', { name: 'None of them' }));
    expect(confirmButton(sheet).textContent).toBe('Choose a line');
  });

  it('is asked for by a server', async () => {
    const { user, sheet } = await openSheet('comp', server());
    await user.click(sheet.getByRole('checkbox', { name: /Champagne/ }));
    await user.click(sheet.getByRole('button', { name: 'Long wait' }));
    expect(sheet.getByRole('button', { name: 'Ask: Comp 1 line' })).toBeTruthy();
  });
});

describe('a void', () => {
  const choose = async (live: ReturnType<typeof server>, dishes: readonly RegExp[]) => {
    const opened = await openSheet('void', live);
    for (const name of dishes) await opened.user.click(opened.sheet.getByRole('checkbox', { name }));
    await opened.user.click(opened.sheet.getByRole('button', { name: 'Sent twice' }));
    return opened;
  };

  it('of what is on hold is a server’s own', async () => {
    const live = server();
    const { user, sheet, onClose } = await choose(live, [/Duck confit/]);
    await user.click(sheet.getByRole('button', { name: 'Void 1 line' }));
    expect(live.store.state.line.get(line(3))!.status).toBe('voided');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('of what is cooking is asked for, what is on hold beside it is done at once', async () => {
    const live = server();
    const { user, sheet, onClose } = await choose(live, [/Duck confit/, /Champagne/]);
    await user.click(sheet.getByRole('button', { name: 'Ask: Void 2 lines' }));
    expect(live.store.state.line.get(line(3))!.status).toBe('voided');
    expect(asking.get()?.deeds).toMatchObject([{ input: { lineId: line(2), reason: 'Sent twice' } }]);
    expect(onClose).not.toHaveBeenCalled();
    asking.set(null);
  });

  it('of several lines is one command each', async () => {
    const live = manager();
    const { user, sheet } = await choose(live, [/Champagne/, /Leeks/]);
    await user.click(sheet.getByRole('button', { name: 'Void 2 lines' }));
    expect(live.acts.map(({ command }) => command)).toEqual(['voidLine', 'voidLine']);
  });

  it('is not offered for what another check only shares', async () => {
    const state = midService();
    const part = { checkId: idOf('half'), name: '', lines: [{ lineId: line(2), part: 1, of: 3 }] };
    act(state, 'Ana Ruiz', 1, 'splitCheck', { checkId: CHECK, parts: [part] });
    const { sheet } = await openSheet('void', fakeLive(state), idOf('half'));
    expect(sheet.queryByRole('checkbox')).toBeNull();
    expect(sheet.getByText('Nothing stands on this check.')).toBeTruthy();
  });
});

describe('service', () => {
  it('is waived for a reason', async () => {
    const state = midService();
    state.check.set(CHECK, { ...state.check.get(CHECK)!, serviceRate: 12_500 });
    const live = fakeLive(state, 'Maya Okafor');
    const { user, sheet } = await openSheet('service', live);
    expect(confirmButton(sheet).textContent).toBe('It is that already');
    await user.click(sheet.getByRole('radio', { name: 'Waive it' }));
    await user.click(sheet.getByRole('button', { name: 'Slow service' }));
    await user.click(sheet.getByRole('button', { name: 'Waive service' }));
    expect(live.acts).toMatchObject([{ command: 'setService', input: { serviceRate: 0, reason: 'Slow service' } }]);
  });

  it('of another rate is typed', async () => {
    const live = manager();
    const { user, sheet } = await openSheet('service', live);
    await user.clear(sheet.getByRole('textbox', { name: 'Percent' }));
    await user.type(sheet.getByRole('textbox', { name: 'Percent' }), '13.5');
    await user.click(sheet.getByRole('button', { name: 'Large party' }));
    await user.click(sheet.getByRole('button', { name: 'Charge 13.5%' }));
    expect(live.acts[0]!.input).toMatchObject({ serviceRate: 13_500 });
  });
});

describe('a paid check', () => {
  it('is opened again for a reason', async () => {
    const live = manager();
    const { user, sheet } = await openSheet('reopen', live, idOf('check 23'));
    await user.click(sheet.getByRole('button', { name: 'Forgot something' }));
    await user.click(sheet.getByRole('button', { name: 'Reopen it' }));
    expect(live.store.state.check.get(idOf('check 23'))!.status).toBe('open');
  });

  it('is not opened by an address that means something else', async () => {
    await expect(openSheet('split', manager(), idOf('check 23'))).rejects.toThrow(/Unable to find role="dialog"/);
    await expect(openSheet('toString', manager())).rejects.toThrow(/Unable to find role="dialog"/);
  });
});
