import { expect, test } from 'vitest';
import { bareDatabase } from '../../../../test/database.ts';
import { bootstrap } from '../bootstrap.ts';
import { withClient } from '../client.ts';
import { dumpSchema } from './dump-schema.ts';

const { ownerUrl, superuserUrl } = await bareDatabase();
await bootstrap(superuserUrl);

test('everything a migration can say about a schema is in its dump', async () => {
  await withClient(ownerUrl, (client) =>
    client.query(`
      create schema app;
      grant usage on schema app to authenticated;
      create type app.mood as enum ('calm', 'busy');
      create domain app.cents as bigint not null check (value >= 0);
      create type app.pair as (a integer, b text);
      create table app.parents (id uuid primary key, code text collate "C" not null unique);
      create table app.kids (
        id integer generated always as identity primary key,
        parent_id uuid references app.parents on delete cascade,
        mood app.mood not null default 'calm',
        price app.cents,
        doubled bigint generated always as (id * 2) stored,
        check (id < 100)
      );
      comment on table app.kids is 'It''s them';
      comment on column app.kids.mood is 'today';
      create index kids_busy on app.kids (parent_id) where mood = 'busy';
      alter table app.kids enable row level security;
      alter table app.kids force row level security;
      create policy few on app.kids as restrictive for update to authenticated, anon using (id > 1) with check (id > 2);
      grant select on app.kids to authenticated;
      grant update (mood) on app.kids to authenticated;
      create table app.days (day date not null) partition by range (day);
      create table app.days_2026 partition of app.days for values from ('2026-01-01') to ('2027-01-01');
      create view app.busy with (security_invoker = true) as select id from app.kids where mood = 'busy';
      grant select on app.busy to anon;
      create function app.touch() returns trigger language plpgsql as $$ begin return new; end $$;
      revoke execute on function app.touch() from public;
      create trigger touched before update on app.kids for each row execute function app.touch();
      create procedure app.sweep() language sql as 'delete from app.kids';
      create sequence app.numbers;`),
  );
  await expect(dumpSchema(ownerUrl)).resolves.toMatchSnapshot();
});

test('a schema that does not exist is an empty one', async () => {
  expect(await dumpSchema(ownerUrl, 'nothing')).toMatch(/create schema nothing;\n$/);
});
