import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse } from '../../test/small-house.ts';
import { HOUR, MINUTE, SECOND } from '../kernel/time.ts';

/** Platter 900 s, pizza 480 s, fries 300 s; all of course 2, all held. */
function waiting(): { house: SmallHouse; checkId: string; lines: string[] } {
  const house = new SmallHouse();
  house.set('item', 'platter', { prepSeconds: 900 });
  const checkId = house.openCheck('1');
  const held = (item: string) => ({ item, course: 2, isHeld: true });
  return { house, checkId, lines: house.order(checkId, held('platter'), held('pizza'), held('fries')) };
}
const fire = (house: SmallHouse, checkId: string, at: number | null, isTogether: boolean, course = 2) =>
  house.act('fireCourse', { checkId, course, at, isTogether }, 'server').map(({ type }) => type);

describe('firing a course', () => {
  test('now fires all that it holds, and nothing of another', () => {
    const { house, checkId, lines } = waiting();
    const [dessert] = house.order(checkId, { item: 'sundae', course: 3, isHeld: true });
    expect(fire(house, checkId, null, false)).toEqual(['lines.fired']);
    expect(lines.map((id) => house.line(id).status)).toEqual(['fired', 'fired', 'fired']);
    expect(house.line(dessert!).status).toBe('held');
  });

  test('again cooks nothing again', () => {
    const { house, checkId } = waiting();
    fire(house, checkId, null, false);
    expect(fire(house, checkId, null, false)).toEqual([]);
  });

  test('at a time leaves it waiting for that time', () => {
    const { house, checkId, lines } = waiting();
    const at = FRIDAY_EVENING + minutes(20);
    expect(fire(house, checkId, at, false)).toEqual(['lines.timed']);
    expect(lines.map((id) => house.line(id))).toMatchObject(Array.from({ length: 3 }, () => ({ status: 'held', fireAt: at })));
    expect(house.tickets(checkId)).toEqual([]);
  });

  test('at a time that has passed is firing it now', () => {
    const { house, checkId } = waiting();
    expect(fire(house, checkId, FRIDAY_EVENING - minutes(5), false)).toEqual(['lines.fired']);
  });

  test('together fires the longest at once and the others so that all are done at the same moment', () => {
    const { house, checkId, lines } = waiting();
    expect(fire(house, checkId, null, true)).toEqual(['lines.fired', 'lines.timed']);
    const [platter, pizza, fries] = lines.map((id) => house.line(id));
    expect(platter).toMatchObject({ status: 'fired', fireAt: null });
    expect(pizza).toMatchObject({ status: 'held', fireAt: FRIDAY_EVENING + 420 * SECOND });
    expect(fries).toMatchObject({ status: 'held', fireAt: FRIDAY_EVENING + 600 * SECOND });
  });

  test('together and at a time begins with the longest at that time', () => {
    const { house, checkId, lines } = waiting();
    const at = FRIDAY_EVENING + minutes(10);
    expect(fire(house, checkId, at, true)).toEqual(['lines.timed']);
    expect(lines.map((id) => house.line(id).fireAt)).toEqual([at, at + 420 * SECOND, at + 600 * SECOND]);
  });

  test('together, whatever it is made of: one begins at once, and all end at once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 7_200 }), { minLength: 1, maxLength: 4 }), (preps) => {
        const house = new SmallHouse();
        const items = ['platter', 'pizza', 'fries', 'bread'].slice(0, preps.length);
        items.forEach((item, at) => house.set('item', item, { prepSeconds: preps[at]! }));
        const checkId = house.openCheck('1');
        const lines = house.order(checkId, ...items.map((item) => ({ item, isHeld: true })));
        fire(house, checkId, null, true, 1);
        const ends = lines.map((id, at) => (house.line(id).firedAt ?? house.line(id).fireAt!) + preps[at]! * SECOND);
        expect(new Set(ends).size).toBe(1);
        expect(lines.some((id) => house.line(id).firedAt === FRIDAY_EVENING)).toBe(true);
      }),
    );
  });

  test('can be thought better of: another time, or no time', () => {
    const { house, checkId, lines } = waiting();
    fire(house, checkId, FRIDAY_EVENING + minutes(20), false);
    fire(house, checkId, FRIDAY_EVENING + minutes(30), false);
    expect(house.line(lines[0]!).fireAt).toBe(FRIDAY_EVENING + minutes(30));
    const hold = () => house.act('holdCourse', { checkId, course: 2 }, 'server').map(({ type }) => type);
    expect(hold()).toEqual(['lines.held']);
    expect(house.line(lines[0]!).fireAt).toBeNull();
    expect(hold()).toEqual([]);
  });

  test('is not asked of a course in which there is nothing, nor of a closed check', () => {
    const { house, checkId } = waiting();
    expect(refusal(() => fire(house, checkId, null, false, 5))).toBe('course/empty');
    house.set('check', checkId, { status: 'closed' });
    expect(refusal(() => fire(house, checkId, null, false))).toBe('check/is-closed');
  });

  test('of which all was voided is firing nothing', () => {
    const { house, checkId, lines } = waiting();
    for (const lineId of lines) house.set('line', lineId, { status: 'voided' });
    expect(refusal(() => fire(house, checkId, null, false))).toBe('course/empty');
  });

  test('tomorrow is a slip of the thumb', () => {
    const { house, checkId } = waiting();
    expect(refusal(() => fire(house, checkId, FRIDAY_EVENING + 12 * HOUR + MINUTE, false))).toBe('fire/too-far');
  });
});

describe('a line that is sent with a time', () => {
  const send = (more: object) => {
    const house = new SmallHouse();
    const [lineId] = house.order(house.openCheck('1'), { item: 'fries', ...more });
    return house.line(lineId!);
  };
  test('waits for it', () => {
    const fireAt = FRIDAY_EVENING + minutes(15);
    expect(send({ isHeld: true, fireAt })).toMatchObject({ status: 'held', fireAt });
  });
  test('is a line on hold', () => expect(refusal(() => send({ fireAt: FRIDAY_EVENING }))).toBe('line/not-held'));
  test('does not wait until tomorrow', () => {
    expect(refusal(() => send({ isHeld: true, fireAt: FRIDAY_EVENING + 13 * HOUR }))).toBe('fire/too-far');
  });
});
