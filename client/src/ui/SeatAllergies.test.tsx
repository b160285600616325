import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeLive, type FakeLive } from '../../test/fake-live.ts';
import { idOf } from '../../test/fixture.ts';
import { midService } from '../../test/mid-service.ts';
import { toasts } from '../../test/pad.tsx';
import { show } from '../../test/show.tsx';
import { AllergyMark } from './AllergyMark.tsx';
import { SeatAllergies } from './SeatAllergies.tsx';

const CHECK = idOf('check 4');

function house(...noted: readonly (readonly [seat: number, what: string])[]): FakeLive {
  const live = fakeLive(midService());
  noted.forEach(([seat, what], at) =>
    live.act('noteAllergy', { checkId: CHECK, allergyId: idOf(`allergy ${at}`), seat, what, guestId: null }),
  );
  live.acts.length = 0;
  return live;
}
const sheet = async () => within(await screen.findByRole('dialog', { name: 'Allergies' }));

describe('the allergies of a check', () => {
  it('are said with the seat, the table first', () => {
    show(<SeatAllergies checkId={CHECK} />, house([2, 'nuts'], [0, 'milk']));
    expect(screen.getByText('Allergy').parentElement!.textContent).toBe('Allergy milk (table), nuts (seat 2)');
  });

  it('are narrowed to a seat, and to what concerns the whole table', () => {
    show(<SeatAllergies checkId={CHECK} seat={1} />, house([2, 'nuts'], [1, 'eggs'], [0, 'milk']));
    expect(screen.getByText('Allergy').parentElement!.textContent).toBe('Allergy milk (table), eggs (seat 1)');
  });

  it('are only said where they are not noted, and nothing is where nothing is known', () => {
    show(<SeatAllergies checkId={CHECK} seat={1} isWarning />, house([1, 'eggs']));
    expect(screen.getByText('Allergy').parentElement!.textContent).toBe('Allergy eggs (seat 1)');
    expect(screen.queryByRole('button')).toBeNull();
    cleanup();
    show(<SeatAllergies checkId={CHECK} isWarning />, house());
    expect(screen.queryByText('Allergy')).toBeNull();
  });

  it('are noted with a tap, for the seat that is chosen, and the kitchen is told', async () => {
    const live = house();
    const { user } = show(<SeatAllergies checkId={CHECK} />, live);
    await user.click(screen.getByRole('button', { name: 'Note an allergy' }));
    await user.click((await sheet()).getByRole('radio', { name: 'Seat 2' }));
    await user.click((await sheet()).getByRole('button', { name: 'nuts' }));
    expect(live.acts).toMatchObject([{ command: 'noteAllergy', input: { checkId: CHECK, seat: 2, what: 'nuts', guestId: null } }]);
    expect(toasts().at(-1)).toBe('nuts is noted for seat 2. The kitchen is told.');
    expect((await sheet()).queryByRole('button', { name: 'nuts' })).toBeNull();
    expect([...live.store.state.line.values()].some(({ checkId, allergies }) => checkId === CHECK && allergies.includes('nuts'))).toBe(
      true,
    );
  });

  it('can be anything, typed and sent with Enter', async () => {
    const live = house();
    const { user } = show(<SeatAllergies checkId={CHECK} seat={1} />, live);
    await user.click(screen.getByRole('button', { name: 'Note an allergy' }));
    await user.type((await sheet()).getByLabelText('Something else they must not eat'), 'lupin{Enter}');
    expect(live.acts).toMatchObject([{ input: { seat: 1, what: 'lupin' } }]);
  });

  it('are taken back only when asked twice', async () => {
    const live = house([1, 'nuts']);
    const { user } = show(<SeatAllergies checkId={CHECK} />, live);
    await user.click(screen.getByRole('button', { name: 'Change allergies' }));
    await user.click((await sheet()).getByRole('button', { name: /Take back nuts/ }));
    expect(live.acts).toEqual([]);
    await user.click((await sheet()).getByRole('button', { name: /will not warn/ }));
    expect(live.acts).toMatchObject([{ command: 'retractAllergy' }]);
    expect((await sheet()).getByText('Nothing is noted yet.')).toBeTruthy();
  });

  it('are said why when they cannot be noted', async () => {
    const live = house();
    const { user } = show(<SeatAllergies checkId={CHECK} />, live);
    await user.click(screen.getByRole('button', { name: 'Note an allergy' }));
    live.refuseNext = { code: 'allergy/too-many', message: 'No room for more.', about: {} };
    await user.click((await sheet()).getByRole('button', { name: 'nuts' }));
    expect(toasts().at(-1)).toBe('No room for more.');
  });
});

it('a plate without allergies bears no mark', () => {
  show(<AllergyMark words={[]} />, house());
  expect(screen.queryByText(/Allergy/)).toBeNull();
  show(<AllergyMark words={['nuts', 'milk']} />, house());
  expect(screen.getByText('nuts, milk', { exact: false }).textContent).toBe('Allergy: nuts, milk');
});
