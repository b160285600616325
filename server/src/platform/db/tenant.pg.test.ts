import { DatabaseError } from 'pg';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import { withClient } from './client.ts';
import { createPool } from './pool.ts';
import { DatabaseUnavailable, inTenant, inTenants, OutcomeUnknown } from './tenant.ts';

const { pool, ownerUrl, apiUrl } = await freshDatabase();
const house = '0199aaaa-0000-7000-8000-0000000000aa';
const claims = { sub: '0199aaaa-0000-7000-8000-000000000001', restaurant_id: house };

await withClient(ownerUrl, (owner) =>
  owner.query(`
    create schema diary;
    grant usage on schema diary to authenticated;
    create table diary.notes (id integer primary key, restaurant_id uuid not null, text text not null);
    create table diary.later (note integer references diary.notes deferrable initially deferred);
    alter table diary.notes enable row level security;
    create policy own on diary.notes using (restaurant_id = (auth.jwt() ->> 'restaurant_id')::uuid);
    grant select, insert, update on all tables in schema diary to authenticated;`),
);

const write = (id: number, text: unknown = 'hello', restaurant = house) => ({
  name: 'write_note',
  text: 'insert into diary.notes (id, restaurant_id, text) values ($1, $2, $3)',
  values: [id, restaurant, text],
});
const read = (id: number) => ({ name: 'read_note', text: 'select text from diary.notes where id = $1', values: [id] });
const stored = async (...ids: number[]) => (await inTenant(pool, claims, ids.map(read))).map(({ rows }) => rows[0]?.text);
const failure = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('acting for a restaurant', () => {
  test('every statement knows who acts', async () => {
    const [who] = await inTenant(pool, claims, [{ text: 'select current_user as role, auth.uid() as person' }]);
    expect(who?.rows).toEqual([{ role: 'authenticated', person: claims.sub }]);
  });

  test('answers stand in the order of the statements, with rows, counts and commands', async () => {
    const results = await inTenant(pool, claims, [
      write(1),
      read(1),
      { text: `update diary.notes set text = 'bye' where id = 1` },
      read(1),
    ]);
    expect(results.map(({ command, rowCount, rows }) => [command, rowCount, rows])).toEqual([
      ['INSERT', 1, []],
      ['SELECT', 1, [{ text: 'hello' }]],
      ['UPDATE', 1, []],
      ['SELECT', 1, [{ text: 'bye' }]],
    ]);
  });

  test('another restaurant finds nothing and cannot write into this one', async () => {
    const stranger = { ...claims, restaurant_id: '0199aaaa-0000-7000-8000-0000000000bb' };
    const [found] = await inTenant(pool, stranger, [{ text: 'select id from diary.notes' }]);
    expect(found?.rows).toEqual([]);
    await expect(inTenant(pool, stranger, [write(2)])).rejects.toMatchObject({ code: '42501' });
  });

  test('a query that forgot to say for whom it acts is refused', async () => {
    await expect(pool.pg.query('select id from diary.notes')).rejects.toMatchObject({ code: '42501' });
    await expect(pool.pg.query('select id from app.checks')).rejects.toMatchObject({ code: '42501' });
  });

  test('nothing of the restaurant clings to the connection afterwards', async () => {
    const single = createPool({ url: apiUrl, max: 1 });
    await inTenant(single, claims, [write(3)]);
    const { rows } = await single.pg.query(`select current_user as role, current_setting('request.jwt.claims', true) as claims`);
    expect(rows).toEqual([{ role: 'app_api', claims: '' }]);
    await single.end();
  });
});

describe('all or nothing', () => {
  test('the first real error is told, and the statements around it leave no trace', async () => {
    const error = await failure(inTenant(pool, claims, [write(10), write(11, null), write(12)]));
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error).toMatchObject({ code: '23502' });
    expect(await stored(10, 11, 12)).toEqual([undefined, undefined, undefined]);
  });

  test('a check that only runs at the end still refuses the whole', async () => {
    const dangling = { text: 'insert into diary.later (note) values (999)' };
    await expect(inTenant(pool, claims, [write(13), dangling])).rejects.toMatchObject({ code: '23503' });
    expect(await stored(13)).toEqual([undefined]);
  });

  test('a value that cannot be sent stops everything before anything is sent', async () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    await expect(inTenant(pool, claims, [write(14), write(15, circular)])).rejects.toThrow(/circular/);
    expect(await stored(14)).toEqual([undefined]);
    expect(pool.pg.idleCount).toBe(pool.pg.totalCount);
  });

  test('one name for two texts is refused before anything is sent', async () => {
    await stored(1);
    await expect(inTenant(pool, claims, [write(16), { name: 'read_note', text: 'select 1' }])).rejects.toThrow(/Two statements are named/);
    expect(await stored(16)).toEqual([undefined]);
  });

  test('a named statement works again after it failed at its very first use, and after its table changed', async () => {
    const single = createPool({ url: apiUrl, max: 1 });
    const fresh = { name: 'all_notes', text: 'select * from diary.notes where id = 1', values: [] };
    const ask = () => inTenant(single, claims, [fresh]);
    await failure(inTenant(single, claims, [write(17, null), fresh]));
    const [before] = await ask();
    await withClient(ownerUrl, (owner) => owner.query(`alter table diary.notes add column mood text default 'fine'`));
    expect(await failure(ask())).toMatchObject({ code: '0A000' });
    const [after] = await ask();
    expect([before?.rows[0], after?.rows[0]]).toEqual([
      { id: 1, restaurant_id: house, text: 'bye' },
      { id: 1, restaurant_id: house, text: 'bye', mood: 'fine' },
    ]);
    await single.end();
  });

  test('a statement list that leaves a transaction open does not poison the pool', async () => {
    const single = createPool({ url: apiUrl, max: 1 });
    await inTenant(single, claims, [{ text: 'begin' }]);
    const { rows } = await single.pg.query('select current_user as role');
    expect(rows).toEqual([{ role: 'app_api' }]);
    await single.end();
  });
});

describe('when the database lets us down', () => {
  const slow = { text: 'select pg_sleep(10)' };

  test('a broken connection says that the outcome is unknown, and the next call gets a new one', async () => {
    const single = createPool({ url: apiUrl, max: 1 });
    const attempt = failure(inTenant(single, claims, [write(20), slow]));
    await withClient(ownerUrl, async (owner) => {
      const busy = `select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(10)%' and usename = 'app_api'`;
      await expect.poll(async () => (await owner.query(busy)).rowCount).toBe(1);
    });
    expect(await attempt).toBeInstanceOf(OutcomeUnknown);
    const [again] = await inTenant(single, claims, [read(20)]);
    expect(again?.rows).toEqual([]);
    await single.end();
  });

  test('a connection that hangs is given up', async () => {
    const single = { ...createPool({ url: apiUrl, max: 1 }), answerWithinMs: 200 };
    const error = await failure(inTenant(single, claims, [slow]));
    expect(error).toBeInstanceOf(OutcomeUnknown);
    expect(error).toMatchObject({ message: 'No answer from the database in 200 ms.' });
    await single.end();
  });

  test('a slow statement and a held lock are cut off by Postgres itself', async () => {
    const hasty = createPool({ url: apiUrl, max: 2, statementWithinMs: 300, lockWithinMs: 100 });
    await expect(inTenant(hasty, claims, [slow])).rejects.toMatchObject({ code: '57014' });
    await withClient(ownerUrl, async (owner) => {
      await owner.query('begin; lock table diary.notes');
      await expect(inTenant(hasty, claims, [read(1)])).rejects.toMatchObject({ code: '55P03' });
      await owner.query('rollback');
    });
    await hasty.end();
  });

  test('with every connection busy the wait ends soon, and says that nothing was asked', async () => {
    const tiny = createPool({ url: apiUrl, max: 1, connectWithinMs: 100 });
    const busy = inTenant(tiny, claims, [{ text: 'select pg_sleep(0.5)' }]);
    await expect(inTenant(tiny, claims, [read(1)])).rejects.toBeInstanceOf(DatabaseUnavailable);
    await busy;
    await tiny.end();
  });

  test('nobody listening is told as unavailable', async () => {
    const nowhere = createPool({ url: 'postgres://app_api:x@127.0.0.1:1/none', max: 1 });
    await expect(inTenant(nowhere, claims, [read(1)])).rejects.toBeInstanceOf(DatabaseUnavailable);
    await nowhere.end();
  });

  test('losing connections that lie idle is counted and harms nobody', async () => {
    const lost: string[] = [];
    const idle = createPool({ url: apiUrl, max: 2, hooks: { broke: (error) => lost.push(error.message) } });
    await inTenant(idle, claims, [read(1)]);
    await withClient(ownerUrl, (owner) =>
      owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app_api' and datname = current_database()`),
    );
    await expect.poll(() => lost.length).toBeGreaterThan(0);
    expect(await inTenant(idle, claims, [read(1)])).toHaveLength(1);
    await idle.end();
  });

  test('waits and answers are reported', async () => {
    const told: [string, boolean?][] = [];
    const hooks = { waited: () => told.push(['waited']), answered: (_ms: number, failed: boolean) => told.push(['answered', failed]) };
    const watched = createPool({ url: apiUrl, max: 1, hooks });
    await inTenant(watched, claims, [read(1)]);
    await failure(inTenant(watched, claims, [write(30, null)]));
    expect(told).toEqual([['waited'], ['answered', false], ['waited'], ['answered', true]]);
    await watched.end();
  });
});

describe('acting for several restaurants in one transaction', () => {
  const other = '0199aaaa-0000-7000-8000-0000000000cc';
  const part = (restaurant_id: string, ...statements: { text: string; values?: unknown[] }[]) => ({
    claims: { restaurant_id },
    statements,
  });

  test('each part writes into its own and sees nothing of the one before', async () => {
    const copy = { text: 'insert into diary.notes select id + 1000, restaurant_id, text from diary.notes where id in (501, 502)' };
    await inTenants(pool, [part(house, write(501)), part(other, write(502, 'theirs', other), copy)]);
    expect(await stored(501, 502, 1501, 1502)).toEqual(['hello', undefined, undefined, undefined]);
    const theirs = await inTenant(pool, { restaurant_id: other }, [read(501), read(502), read(1501), read(1502)]);
    expect(theirs.map(({ rows }) => rows[0]?.text as unknown)).toEqual([undefined, 'theirs', undefined, 'theirs']);
  });

  test('a part that reaches into the one before takes everything back', async () => {
    const attempt = inTenants(pool, [part(house, write(601)), part(other, write(602, 'stolen', house))]);
    expect(await failure(attempt)).toMatchObject({ code: '42501' });
    expect(await stored(601, 602)).toEqual([undefined, undefined]);
  });
});
