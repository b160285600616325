import { act as settle, screen, within } from '@testing-library/react';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import { set } from '@heard/shared/live/event.ts';
import { describe, expect, it } from 'vitest';
import { fakeLive } from '../../../test/fake-live.ts';
import { idOf, NOW } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { button, draft, padOf, tile, toasts } from '../../../test/pad.tsx';
import { countdown } from './course-view.ts';

const course = (number: number) => within(screen.getByRole('group', { name: `Course ${number}` }));
const input = (live: ReturnType<typeof fakeLive>) => live.acts.at(-1)!.input;

describe('the courses of a check', () => {
  it('say what still waits and what cooks', () => {
    padOf(fakeLive(midService()), '2');
    expect(course(1).getByText('2 held')).toBeTruthy();
    expect(course(1).getByText('3 cooking')).toBeTruthy();
    expect(course(1).getByText('Duck confit, Steak frites')).toBeTruthy();
  });

  it('are not there where everything is carried out', () => {
    padOf(fakeLive(midService()), '1');
    expect(screen.queryByRole('region', { name: 'Courses' })).toBeNull();
  });

  it('are fired now', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(button('Fire course 1'));
    expect(input(live)).toMatchObject({ course: 1, at: null, isTogether: false });
    expect(course(1).queryByText(/held/)).toBeNull();
  });

  it('are fired so that all is done together: what takes less waits, and counts down', async () => {
    const live = fakeLive(midService());
    live.hear([{ type: 'menu.published', changes: [set('item', idOf('item Steak frites'), { prepSeconds: 900 })] }]);
    const { user } = padOf(live, '2');
    await user.click(button('Fire course 1 so that all is done together'));
    expect(course(1).getByText('1 held')).toBeTruthy();
    expect(course(1).getByText('5:00')).toBeTruthy();
  });

  it('are fired later, and held again when somebody thinks better of it', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    expect(screen.queryByRole('button', { name: 'Hold course 1' })).toBeNull();
    await user.click(button('Fire course 1 later'));
    const sheet = within(screen.getByRole('dialog', { name: 'When does course 1 begin?' }));
    await user.click(sheet.getByRole('button', { name: /^In 15 min/ }));
    expect(input(live)).toMatchObject({ at: NOW + 15 * MINUTE, isTogether: true });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(course(1).getByText('15:00')).toBeTruthy();
    await user.click(button('Hold course 1'));
    expect(course(1).queryByText('15:00')).toBeNull();
    expect(course(1).getByText('2 held')).toBeTruthy();
  });

  it('begin all at once where somebody wants it so', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(button('Fire course 1 later'));
    await user.click(screen.getByRole('checkbox', { name: /done together/ }));
    await user.click(button(/^In 5 min/));
    expect(input(live)).toMatchObject({ isTogether: false });
  });

  it('are rushed, once', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(button('Rush course 1'));
    expect(live.acts.at(-1)!.command).toBe('rushLines');
    expect(course(1).getByText('Rush')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Rush course 1' })).toBeNull();
  });

  it('move on as they are fired elsewhere', () => {
    const live = fakeLive(midService());
    padOf(live, '2');
    const held = [...live.store.state.line.values()].filter(({ checkId, status }) => checkId === idOf('check 2') && status === 'held');
    settle(() => live.hear([{ type: 'lines.fired', changes: held.map(({ id }) => set('line', id, { status: 'fired' })) }]));
    expect(course(1).getByText('5 cooking')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Fire course 1' })).toBeNull();
  });
});

describe('a line that is not sent yet', () => {
  it('may be timed before it is sent', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(tile('Negroni'));
    await user.click(draft().getByRole('button', { name: /^Negroni/ }));
    await user.click(screen.getByRole('checkbox', { name: /Hold/ }));
    await user.click(button('Fire Negroni in 20 minutes'));
    expect(draft().getByText('Fires 8:02 PM')).toBeTruthy();
    await user.click(button(/^Send 1/));
    expect(input(live)).toMatchObject({ lines: [{ isHeld: true, fireAt: NOW + 20 * MINUTE }] });
  });
});

describe('the last round', () => {
  it('is repeated, and what cannot be had again is named', async () => {
    const live = fakeLive(midService());
    live.hear([{ type: 'item.86ed', changes: [set('item', idOf('item Champagne'), { isOut: true })] }]);
    const { user } = padOf(live, '2');
    await user.click(button('Repeat last round'));
    expect(draft().getAllByRole('listitem')).toHaveLength(4);
    expect(toasts()).toEqual(['Not to be had again: Champagne.']);
  });

  it('is not offered where nothing was sent', () => {
    padOf(fakeLive(midService()), '14');
    expect(screen.queryByRole('button', { name: 'Repeat last round' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'New order' })).toBeTruthy();
  });
});

it('a countdown is read like a clock', () => {
  const said = (ms: number) => countdown(1_000_000 + ms, 1_000_000);
  expect([said(65_000), said(3_600_000), said(900), said(0), said(-5_000)]).toEqual(['1:05', '1:00:00', '0:01', '0:00', '0:00']);
});
