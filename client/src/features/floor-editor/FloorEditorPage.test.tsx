import { set } from '@heard/shared/live/event.ts';
import { act as settle, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { emptyHouse, idOf, seat } from '../../../test/fixture.ts';
import { PHONE, show, type Shown } from '../../../test/show.tsx';
import { FloorEditorPage } from './FloorEditorPage.tsx';

const open = (live: FakeLive, width?: number): Shown => show(<FloorEditorPage />, live, { at: '/floor/edit', ...(width && { width }) });
const manager = (state = emptyHouse()): FakeLive => fakeLive(state, 'Maya Okafor');
const piece = (name: string) => screen.getByRole('button', { name: new RegExp(`^Table ${name},`) });
const fields = (name: string) => within(screen.getByRole('complementary', { name: `Table ${name}` }));
const rowOf = (live: FakeLive, name: string) => live.store.state.table.get(idOf(`table ${name}`))!;
const commands = (live: FakeLive): string[] => live.acts.map(({ command }) => command);

beforeEach(() => {
  // The drawing fills a window of 1000 × 1000 px.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ left: 0, top: 0, width: 1_000, height: 1_000 } as DOMRect);
});
afterEach(() => vi.restoreAllMocks());

describe('with keys', () => {
  it('a table walks while an arrow is held and is set down once', () => {
    const live = manager();
    open(live);
    const { x, y } = rowOf(live, '1');
    settle(() => piece('1').focus());
    for (let times = 0; times < 3; times += 1) fireEvent.keyDown(piece('1'), { key: 'ArrowRight' });
    fireEvent.keyDown(piece('1'), { key: 'ArrowDown', shiftKey: true });
    expect(commands(live)).toEqual([]);
    fireEvent.keyUp(piece('1'), { key: 'ArrowRight' });
    expect(live.acts).toEqual([{ command: 'changeTable', input: { tableId: idOf('table 1'), x: x + 30, y: y + 1 } }]);
    expect(screen.getByText('Table 1 changed.').tagName).toBe('OUTPUT');
  });

  it('R turns it, Escape lets go of it unchanged', () => {
    const live = manager();
    open(live);
    settle(() => piece('10').focus());
    fireEvent.keyDown(piece('10'), { key: 'r' });
    fireEvent.keyUp(piece('10'), { key: 'r' });
    expect(rowOf(live, '10').rotation).toBe(15);
    fireEvent.keyDown(piece('10'), { key: 'ArrowUp' });
    fireEvent.keyDown(piece('10'), { key: 'Escape' });
    fireEvent.keyUp(piece('10'), { key: 'ArrowUp' });
    expect(commands(live)).toHaveLength(1);
    expect(screen.getByRole('complementary', { name: 'The room' })).toBeTruthy();
  });

  it('Tab goes through the tables as one reads', () => {
    open(manager());
    const names = within(screen.getByRole('group', { name: 'The room' }))
      .getAllByRole('button')
      .map((button) => /^Table (\w+)/.exec(button.getAttribute('aria-label')!)![1]);
    expect(names.slice(5, 9)).toEqual(['6', '10', '11', '12']);
  });

  it('Delete asks first, and Undo brings the table back', async () => {
    const live = manager();
    const { user } = open(live);
    settle(() => piece('3').focus());
    fireEvent.keyDown(piece('3'), { key: 'Delete' });
    expect(rowOf(live, '3').removedAt).toBeNull();
    await user.click(within(screen.getByRole('dialog', { name: 'Remove table 3?' })).getByRole('button', { name: 'Remove' }));
    expect(screen.queryByRole('button', { name: /^Table 3,/ })).toBeNull();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(piece('3')).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true, shiftKey: true });
    expect(screen.queryByRole('button', { name: /^Table 3,/ })).toBeNull();
    expect(commands(live)).toEqual(['removeTable', 'addTable', 'removeTable']);
  });
});

describe('by hand', () => {
  const room = () => screen.getByRole('group', { name: 'The room' });

  it('a table is dragged, seen where it is, and sent once where it is let go', () => {
    const live = manager();
    open(live);
    const before = rowOf(live, 'B6');
    fireEvent.pointerDown(piece('B6'), { pointerId: 1, button: 0, clientX: 500, clientY: 500 });
    fireEvent.pointerMove(room(), { pointerId: 1, clientX: 520, clientY: 560, shiftKey: true });
    fireEvent.pointerMove(room(), { pointerId: 1, clientX: 540, clientY: 600, shiftKey: true });
    expect(rowOf(live, 'B6')).toBe(before);
    fireEvent.pointerUp(room(), { pointerId: 1 });
    expect(commands(live)).toEqual(['changeTable']);
    const after = rowOf(live, 'B6');
    expect((after.x - before.x) / (after.y - before.y)).toBeCloseTo(0.4, 1);
  });

  it('a tap only picks it, and a tap beside it lets go', () => {
    const live = manager();
    open(live);
    fireEvent.pointerDown(piece('4'), { pointerId: 1, button: 0, clientX: 500, clientY: 500 });
    fireEvent.pointerMove(room(), { pointerId: 1, clientX: 502, clientY: 501 });
    fireEvent.pointerUp(room(), { pointerId: 1 });
    expect(piece('4').getAttribute('aria-pressed')).toBe('true');
    fireEvent.pointerDown(room(), { pointerId: 1, button: 0, clientX: 10, clientY: 10 });
    fireEvent.pointerUp(room(), { pointerId: 1 });
    expect(piece('4').getAttribute('aria-pressed')).toBe('false');
    expect(live.acts).toEqual([]);
  });

  it('two fingers bring the room nearer and move no table', () => {
    const live = manager();
    open(live);
    const width = () => Number(room().getAttribute('viewBox')!.split(' ')[2]);
    const before = width();
    fireEvent.pointerDown(piece('4'), { pointerId: 1, button: 0, clientX: 400, clientY: 500 });
    fireEvent.pointerDown(room(), { pointerId: 2, button: 0, clientX: 600, clientY: 500 });
    fireEvent.pointerMove(room(), { pointerId: 2, clientX: 800, clientY: 500 });
    expect(width()).toBeCloseTo(before / 2, 0);
    for (const pointerId of [1, 2]) fireEvent.pointerUp(room(), { pointerId });
    expect(live.acts).toEqual([]);
  });
});

describe('in the fields', () => {
  it('a name that is taken is told beside it while it is typed, and never sent', async () => {
    const live = manager();
    const { user } = open(live);
    await user.click(piece('4'));
    const name = fields('4').getByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'b1');
    expect(fields('4').getByRole('alert').textContent).toBe('There is a table B1 already.');
    await user.keyboard('{Enter}');
    expect(live.acts).toEqual([]);
    await user.clear(name);
    await user.type(name, 'A4{Enter}');
    expect(live.acts).toEqual([{ command: 'changeTable', input: { tableId: idOf('table 4'), name: 'A4' } }]);
  });

  it('what the rules refuse is told beside the field that wanted it', async () => {
    const { user } = open(manager());
    await user.click(piece('4'));
    const left = fields('4').getByLabelText('From the left, cm');
    await user.clear(left);
    await user.type(left, '9999{Enter}');
    expect(fields('4').getByRole('alert').textContent).toBe('The table would stand outside the room.');
    await user.clear(left);
    await user.type(left, '1.5');
    expect(fields('4').getByRole('alert').textContent).toBe('A whole number from 0 to 10000.');
  });

  it('seats, shape and section are changed one by one', async () => {
    const live = manager();
    const { user } = open(live);
    await user.click(piece('4'));
    await user.click(fields('4').getByRole('button', { name: 'More' }));
    await user.selectOptions(fields('4').getByLabelText('Shape'), 'round');
    await user.selectOptions(fields('4').getByLabelText('Section'), idOf('Booths'));
    expect(rowOf(live, '4')).toMatchObject({ seats: 5, shape: 'round', sectionId: idOf('Booths') });
  });

  it('a taken table is not removed', async () => {
    const state = emptyHouse();
    seat(state, 'Ana Ruiz', 5, '4', 2);
    const live = manager(state);
    const { user } = open(live);
    await user.click(piece('4'));
    await user.click(fields('4').getByRole('button', { name: 'Remove table 4' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
    expect(rowOf(live, '4').removedAt).toBeNull();
  });
});

describe('the room', () => {
  it('gets a table from the palette, with the next number, picked', async () => {
    const live = manager();
    const { user } = open(live);
    await user.click(screen.getByRole('button', { name: 'Booth' }));
    expect(live.acts[0]).toMatchObject({ command: 'addTable', input: { name: '24', shape: 'booth', seats: 4 } });
    expect(fields('24').getByLabelText('Name')).toHaveProperty('value', '24');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.queryByRole('button', { name: /^Table 24,/ })).toBeNull();
  });

  it('shows what somebody else moves meanwhile, and takes back only one’s own', async () => {
    const live = manager();
    const { user } = open(live);
    settle(() => piece('1').focus());
    fireEvent.keyDown(piece('1'), { key: 'ArrowRight' });
    fireEvent.keyUp(piece('1'), { key: 'ArrowRight' });
    settle(() => live.hear([{ type: 'table.changed', changes: [set('table', idOf('table 2'), { x: 640 })] }]));
    expect(piece('2').getAttribute('aria-label')).toContain('6.40 m from the left');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect([rowOf(live, '1').x, rowOf(live, '2').x]).toEqual([60, 640]);
  });

  it('says in words which tables stand over each other', () => {
    const live = manager();
    live.hear([{ type: 'table.changed', changes: [set('table', idOf('table 2'), { x: 80 })] }]);
    open(live);
    expect(piece('1').getAttribute('aria-label')).toContain('stands over table 2');
  });

  it('has sections that are added, named, given to a server and, empty, removed', async () => {
    const live = manager();
    const { user } = open(live);
    await user.click(screen.getByRole('button', { name: 'Add a section' }));
    await user.selectOptions(screen.getByLabelText('Server of Section 5'), idOf('June Park'));
    const name = screen.getByLabelText('Name of Section 5');
    await user.clear(name);
    await user.type(name, 'Bar{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('There is a section Bar already.');
    await user.click(screen.getByRole('button', { name: 'Remove Section 5' }));
    expect(commands(live)).toEqual(['addSection', 'assignSection', 'changeSection', 'removeSection']);
    expect(screen.queryByRole('button', { name: 'Remove Window' })).toBeNull();
  });

  it('says after how long a table calls for somebody', async () => {
    const live = manager();
    const { user } = open(live);
    const cleaning = within(screen.getByRole('group', { name: 'To be cleaned' }));
    await user.click(cleaning.getByRole('button', { name: 'Fewer' }));
    expect(live.acts).toMatchObject([{ command: 'setPacing', input: { toOrder: 15, toClean: 5 } }]);
  });
});

describe('on a phone', () => {
  it('is a list by section, each table a tap from its fields', async () => {
    const live = manager();
    const { user } = open(live, PHONE);
    await user.click(within(screen.getByRole('region', { name: 'Booths' })).getByRole('button', { name: /^Table 20/ }));
    const sheet = within(screen.getByRole('dialog', { name: 'Table 20' }));
    await user.click(sheet.getByRole('button', { name: 'More' }));
    expect(rowOf(live, '20').seats).toBe(5);
    await user.click(sheet.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('puts a new table below all others and opens it', async () => {
    const live = manager();
    const { user } = open(live, PHONE);
    await user.click(screen.getByRole('button', { name: 'Round' }));
    expect(screen.getByRole('dialog', { name: 'Table 24' })).toBeTruthy();
  });
});

describe('whoever is no manager', () => {
  it('is told whose page it is', () => {
    open(fakeLive(emptyHouse()));
    expect(screen.getByRole('heading', { name: /^The floor plan is a manager/ })).toBeTruthy();
  });
});

it('says that it is loading', () => {
  const live = manager();
  live.link.set({ ...live.link.get(), isLoaded: false });
  open(live);
  expect(screen.getByText('Loading the floor plan')).toBeTruthy();
});
