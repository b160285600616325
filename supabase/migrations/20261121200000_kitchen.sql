-- Every ticket heard: stations that close and are rerouted, dayparts, promises, learned times, screens that prove they draw.

alter table app.restaurants
  add column dayparts jsonb not null default '[]',
  add column unheard text not null default 'alarm' check (unheard in ('alarm', 'reroute'));
alter table app.restaurants alter column dayparts drop default, alter column unheard drop default;

alter table app.stations
  add column by_daypart jsonb not null default '[]',
  add column is_open boolean not null default true,
  add column reroutes_to uuid,
  add column parallel integer not null default 1 check (parallel >= 1),
  add column full_after integer not null default 0 check (full_after >= 0),
  add column language text not null default '',
  add column pinned jsonb not null default '[]',
  add foreign key (restaurant_id, reroutes_to) references app.stations (restaurant_id, id);
alter table app.stations
  alter column by_daypart drop default, alter column is_open drop default, alter column parallel drop default,
  alter column full_after drop default, alter column language drop default, alter column pinned drop default;

alter table app.tickets
  add column is_add_on boolean not null default false,
  add column also_at jsonb not null default '[]',
  add column later_courses jsonb not null default '[]',
  add column work_seconds integer not null default 0,
  add column promised_at timestamptz,
  add column changed_at timestamptz;
alter table app.tickets
  alter column is_add_on drop default, alter column also_at drop default, alter column later_courses drop default,
  alter column work_seconds drop default;
update app.tickets set lines = (
  select coalesce(jsonb_agg(line || '{"isVoidSeen": false}'), '[]') from jsonb_array_elements(lines) line
) where lines <> '[]';

alter table app.modifiers add column station_ids jsonb not null default '[]';
alter table app.modifiers alter column station_ids drop default;

alter table app.devices
  add column shows text not null default 'station' check (shows in ('station', 'expo', 'runner', 'guests')),
  add column seen_at timestamptz,
  add column dark_since timestamptz,
  add column battery integer check (battery between 0 and 100);
update app.devices set shows = 'expo' where station_id is null;
alter table app.devices alter column shows drop default;

create table app.routes (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  daypart text not null,
  item_id uuid,
  category_id uuid,
  station_ids jsonb not null,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, item_id) references app.menu_items (restaurant_id, id),
  foreign key (restaurant_id, category_id) references app.menu_categories (restaurant_id, id)
);

create table app.prep_times (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  item_id uuid not null,
  station_id uuid not null,
  daypart text not null,
  count integer not null,
  typical integer not null,
  spread integer not null,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, item_id) references app.menu_items (restaurant_id, id),
  foreign key (restaurant_id, station_id) references app.stations (restaurant_id, id)
);

do $$
declare
  tbl text;
begin
  foreach tbl in array array['routes', 'prep_times'] loop
    execute format('alter table app.%I enable row level security', tbl);
    execute format('alter table app.%I force row level security', tbl);
    execute format(
      'create policy tenant on app.%I to authenticated using (restaurant_id = (select app.tenant())) with check (restaurant_id = (select app.tenant()))',
      tbl
    );
    execute format('grant select, insert, update, delete on app.%I to authenticated', tbl);
  end loop;
end
$$;
