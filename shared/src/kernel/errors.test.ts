import { describe, expect, test } from 'vitest';
import { Conflict, Forbidden, found, must, NotFound, RuleBroken } from './errors.ts';

describe('a refusal', () => {
  test('bears a stable code, a sentence for the person and the facts a screen may show', () => {
    const refused = new RuleBroken('item/short', 'Only 2 left.', { remaining: 2 });
    expect(refused).toMatchObject({ name: 'RuleBroken', code: 'item/short', message: 'Only 2 left.', about: { remaining: 2 } });
    expect(new Conflict('table/taken', 'Table 4 is taken.')).toMatchObject({ name: 'Conflict', code: 'table/taken' });
    expect(new Forbidden()).toMatchObject({ name: 'Forbidden', code: 'forbidden', message: 'Your role does not allow this.' });
  });

  test('speaks of what is missing and of what is another restaurant’s in the same words', () => {
    expect(new NotFound('check')).toMatchObject({ code: 'not-found', message: 'There is no such check here.' });
    expect(new NotFound().message).toBe('There is no such thing here.');
  });
});

test('what is found is handed on, even when it is nothing, empty or zero', () => {
  expect([found(0, 'count'), found('', 'name'), found(null, 'seat')]).toEqual([0, '', null]);
  expect(() => found(undefined, 'table')).toThrow('There is no such table here.');
});

test('a rule that holds says nothing, one that is broken says why', () => {
  expect(() => must(true, 'x/y', 'never')).not.toThrow();
  expect(() => must(false, 'x/y', 'No.', { due: 1 })).toThrow(new RuleBroken('x/y', 'No.', { due: 1 }));
});
