-- The spine: one restaurant's rows, its numbered log, and who may touch them.
--
-- Everything lives in schema app, which no public API exposes. Every table carries restaurant_id, first in its primary key: ids
-- are made by devices, and an id of one restaurant must not be able to meet a row of another.

create schema app;

do $$
begin
  if not exists (select from pg_roles where rolname = 'app_api') then
    create role app_api login noinherit;
  end if;
end
$$;
-- app_api inherits nothing: a query that forgot the tenant prelude has no right to any table.
grant authenticated, anon to app_api;
grant usage on schema app to authenticated, anon;

-- The restaurant that this transaction acts in; null, and so no row at all, where the prelude is missing.
create function app.tenant() returns uuid language sql stable parallel safe as $$
  select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'restaurant_id')::uuid
$$;

create table app.restaurants (
  restaurant_id uuid not null,
  id uuid not null unique,
  slug text not null unique,
  name text not null,
  currency text not null,
  locale text not null,
  time_zone text not null,
  cutoff_hour integer not null check (cutoff_hour between 0 and 23),
  tax_rate integer not null check (tax_rate between 0 and 100000),
  is_tax_included boolean not null,
  pacing jsonb not null,
  is_demo boolean not null,
  primary key (restaurant_id, id),
  check (restaurant_id = id)
);

-- The place each restaurant has reached in its log. Every commit advances it by compare-and-set: that numbers the
-- events without gaps and refuses a commit that was judged against an older state.
create table app.heads (
  restaurant_id uuid primary key references app.restaurants (id),
  seq bigint not null default 0 check (seq >= 0),
  hash text not null default ''
);

-- Moves the head on, or refuses (HD001) because another commit was faster; whoever is refused reads the log and judges anew.
create function app.advance_head(restaurant uuid, judged_at bigint, new_seq bigint, new_hash text) returns void
language plpgsql as $$
begin
  update app.heads set seq = new_seq, hash = new_hash where restaurant_id = restaurant and seq = judged_at;
  if not found then
    raise exception 'the log has moved on' using errcode = 'HD001';
  end if;
end
$$;

create table app.events (
  restaurant_id uuid not null references app.restaurants (id),
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  type text not null,
  member_id uuid,
  device_id uuid,
  request_id text,
  -- json, not jsonb: the hash covers the exact text.
  body json not null,
  previous_hash text not null,
  hash text not null,
  primary key (restaurant_id, seq)
);
create index events_at on app.events (restaurant_id, at);

create table app.idempotency_keys (
  restaurant_id uuid not null references app.restaurants (id),
  key text not null,
  request_hash text not null,
  status integer not null,
  reply json not null,
  created_at timestamptz not null default now(),
  primary key (restaurant_id, key)
);
create index idempotency_keys_created_at on app.idempotency_keys (created_at);

create table app.members (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  user_id uuid,
  name text not null,
  role text not null check (role in ('owner', 'manager', 'server', 'cashier', 'cook', 'expo', 'host')),
  is_active boolean not null,
  has_pin boolean not null,
  primary key (restaurant_id, id)
);
create unique index members_user_id on app.members (user_id, restaurant_id);

-- Secrets beside the fold: never sent anywhere.
create table app.member_pins (
  restaurant_id uuid not null,
  member_id uuid not null,
  pin_hash text not null,
  wrong_tries integer not null default 0,
  last_wrong_at timestamptz,
  primary key (restaurant_id, member_id),
  foreign key (restaurant_id, member_id) references app.members (restaurant_id, id) on delete cascade
);

create table app.stations (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  name text not null,
  sort integer not null,
  is_fallback boolean not null,
  warm_after integer not null,
  due_after integer not null,
  late_after integer not null,
  primary key (restaurant_id, id)
);

create table app.devices (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  name text not null,
  role text not null check (role in ('screen', 'terminal')),
  station_id uuid,
  paired_at timestamptz not null,
  revoked_at timestamptz,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, station_id) references app.stations (restaurant_id, id)
);

-- A screen that waits to be paired belongs to nobody yet; afterwards its secret is what it signs in with.
create table app.device_secrets (
  device_id uuid primary key,
  secret_hash text not null,
  code text not null,
  restaurant_id uuid references app.restaurants (id),
  expires_at timestamptz not null,
  last_seen_at timestamptz
);
create unique index device_secrets_code on app.device_secrets (code) where restaurant_id is null;

create table app.pin_sessions (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  device_id uuid not null,
  member_id uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, device_id) references app.devices (restaurant_id, id),
  foreign key (restaurant_id, member_id) references app.members (restaurant_id, id)
);
create index pin_sessions_started_at on app.pin_sessions (restaurant_id, started_at);

create table app.sections (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  name text not null,
  server_id uuid,
  sort integer not null,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, server_id) references app.members (restaurant_id, id)
);

create table app.floor_tables (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  section_id uuid not null,
  name text not null,
  shape text not null check (shape in ('round', 'square', 'rectangle', 'booth', 'bar')),
  seats integer not null check (seats between 1 and 60),
  x integer not null,
  y integer not null,
  width integer not null,
  height integer not null,
  rotation integer not null,
  is_dirty boolean not null,
  dirty_since timestamptz,
  primary key (restaurant_id, id),
  unique (restaurant_id, name),
  foreign key (restaurant_id, section_id) references app.sections (restaurant_id, id)
);

create table app.parties (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  table_id uuid not null,
  covers integer not null check (covers > 0),
  server_id uuid,
  seated_at timestamptz not null,
  left_at timestamptz,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, table_id) references app.floor_tables (restaurant_id, id)
);
-- One party at a table at a time, whatever the rules above believe.
create unique index parties_seated on app.parties (restaurant_id, table_id) where left_at is null;
create index parties_left_at on app.parties (restaurant_id, left_at);

create table app.menu_categories (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  name text not null,
  sort integer not null,
  hue integer not null,
  station_ids jsonb not null,
  primary key (restaurant_id, id)
);

create table app.menu_items (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  category_id uuid not null,
  name text not null,
  description text not null,
  price bigint not null check (price >= 0),
  sort integer not null,
  station_ids jsonb not null,
  modifier_group_ids jsonb not null,
  allergens jsonb not null,
  prep_seconds integer not null,
  is_out boolean not null,
  remaining integer check (remaining >= 0),
  primary key (restaurant_id, id),
  foreign key (restaurant_id, category_id) references app.menu_categories (restaurant_id, id)
);

create table app.modifier_groups (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  name text not null,
  min integer not null check (min >= 0),
  max integer not null check (max >= min),
  sort integer not null,
  primary key (restaurant_id, id)
);

create table app.modifiers (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  group_id uuid not null,
  name text not null,
  price bigint not null,
  sort integer not null,
  is_default boolean not null,
  is_out boolean not null,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, group_id) references app.modifier_groups (restaurant_id, id)
);

create table app.checks (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  number integer not null check (number > 0),
  business_day date not null,
  table_id uuid,
  party_id uuid,
  name text not null,
  server_id uuid,
  status text not null check (status in ('open', 'closed', 'voided')),
  covers integer not null,
  opened_at timestamptz not null,
  dropped_at timestamptz,
  closed_at timestamptz,
  total bigint,
  tax bigint,
  primary key (restaurant_id, id),
  unique (restaurant_id, business_day, number),
  foreign key (restaurant_id, table_id) references app.floor_tables (restaurant_id, id),
  foreign key (restaurant_id, party_id) references app.parties (restaurant_id, id)
);
create index checks_open on app.checks (restaurant_id) where status = 'open';

create table app.orders (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  check_id uuid not null,
  sent_by uuid,
  device_id uuid,
  sent_at timestamptz not null,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, check_id) references app.checks (restaurant_id, id)
);
create index orders_check_id on app.orders (restaurant_id, check_id);

create table app.lines (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  check_id uuid not null,
  order_id uuid not null,
  item_id uuid not null,
  name text not null,
  quantity integer not null check (quantity > 0),
  seat integer not null check (seat >= 0),
  course integer not null check (course > 0),
  note text not null,
  unit_price bigint not null check (unit_price >= 0),
  modifiers jsonb not null,
  status text not null check (status in ('held', 'fired', 'ready', 'served', 'voided')),
  sent_at timestamptz not null,
  fired_at timestamptz,
  ready_at timestamptz,
  served_at timestamptz,
  voided_at timestamptz,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, check_id) references app.checks (restaurant_id, id),
  foreign key (restaurant_id, order_id) references app.orders (restaurant_id, id)
);
create index lines_check_id on app.lines (restaurant_id, check_id);

create table app.tickets (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  check_id uuid not null,
  order_id uuid not null,
  station_id uuid not null,
  status text not null check (status in ('cooking', 'ready', 'served')),
  course integer not null,
  check_number integer not null,
  table_name text not null,
  server_id uuid,
  server_name text not null,
  lines jsonb not null,
  is_rush boolean not null,
  fired_at timestamptz not null,
  heard_at timestamptz,
  heard_by uuid,
  alarmed_at timestamptz,
  ready_at timestamptz,
  served_at timestamptz,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, check_id) references app.checks (restaurant_id, id),
  foreign key (restaurant_id, station_id) references app.stations (restaurant_id, id)
);
create index tickets_check_id on app.tickets (restaurant_id, check_id);
-- The few that somebody may have to be told of, looked for every few seconds.
create index tickets_unheard on app.tickets (restaurant_id) where status = 'cooking' and heard_at is null and alarmed_at is null;

-- The fired-quantity ledger. Ids follow from line and station: the same line cannot be fired twice at one station.
create table app.fires (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  line_id uuid not null,
  station_id uuid not null,
  ticket_id uuid not null,
  quantity integer not null check (quantity <> 0),
  at timestamptz not null,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, line_id) references app.lines (restaurant_id, id),
  foreign key (restaurant_id, ticket_id) references app.tickets (restaurant_id, id)
);
create index fires_line_id on app.fires (restaurant_id, line_id);

create table app.payments (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  check_id uuid not null,
  tender text not null check (tender in ('cash')),
  amount bigint not null check (amount > 0),
  tendered bigint not null check (tendered >= amount),
  taken_by uuid,
  taken_at timestamptz not null,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, check_id) references app.checks (restaurant_id, id)
);
create index payments_check_id on app.payments (restaurant_id, check_id);

-- Row-level security on every table, forced on the owner too; one policy, one reading of the tenant per statement.
do $$
declare
  tbl text;
begin
  for tbl in select tablename from pg_tables where schemaname = 'app' loop
    execute format('alter table app.%I enable row level security', tbl);
    execute format('alter table app.%I force row level security', tbl);
    if tbl <> 'device_secrets' then
      execute format(
        'create policy tenant on app.%I to authenticated using (restaurant_id = (select app.tenant())) with check (restaurant_id = (select app.tenant()))',
        tbl
      );
      execute format('grant select, insert, update, delete on app.%I to authenticated', tbl);
    end if;
  end loop;
end
$$;
-- What is written stays written; restaurants and their heads are made and removed by the operator.
revoke update, delete on app.events, app.fires, app.payments from authenticated;
revoke insert, delete on app.restaurants, app.heads from authenticated;
revoke update, delete on app.idempotency_keys from authenticated;

-- The few doors that must look across restaurants, each as narrow as its question.

create function app.my_memberships(of_user uuid)
returns table (restaurant_id uuid, restaurant_name text, member_id uuid, name text, role text)
language sql stable security definer set search_path = '' as $$
  select r.id, r.name, m.id, m.name, m.role
  from app.members m join app.restaurants r on r.id = m.restaurant_id
  where m.user_id = of_user and m.is_active
  order by r.name
$$;

create function app.start_pairing(device uuid, secret text, shown_code text, valid_for interval) returns void
language sql security definer set search_path = '' as $$
  delete from app.device_secrets where restaurant_id is null and expires_at < now();
  insert into app.device_secrets (device_id, secret_hash, code, expires_at) values (device, secret, shown_code, now() + valid_for);
$$;

-- The device that shows this code: one that waits, or that `tenant` has claimed a moment ago and asks about again.
create function app.find_pairing(shown_code text, tenant uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select device_id from app.device_secrets
  where code = shown_code and expires_at > now() and (restaurant_id is null or restaurant_id = tenant)
  order by restaurant_id nulls first limit 1
$$;

-- A manager of `tenant` entered the code: from now on the device is that restaurant's. Refuses (HD002) when another was faster.
create function app.claim_pairing(device uuid, tenant uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update app.device_secrets set restaurant_id = tenant where device_id = device and restaurant_id is null;
  if not found then
    raise exception 'the device was paired elsewhere' using errcode = 'HD002';
  end if;
end
$$;

create function app.device_secret(device uuid) returns table (restaurant_id uuid, secret_hash text)
language sql security definer set search_path = '' as $$
  update app.device_secrets d set last_seen_at = now()
  where d.device_id = device and (d.restaurant_id is not null or d.expires_at > now())
  returning d.restaurant_id, d.secret_hash
$$;

create function app.forget_old_keys(older_than interval) returns bigint
language sql security definer set search_path = '' as $$
  with gone as (
    delete from app.idempotency_keys where ctid in (
      select ctid from app.idempotency_keys where created_at < now() - older_than limit 10000
    ) returning 1
  )
  select count(*) from gone
$$;

create function app.heads_of(restaurants uuid[]) returns table (restaurant_id uuid, seq bigint)
language sql stable security definer set search_path = '' as $$
  select h.restaurant_id, h.seq from app.heads h where h.restaurant_id = any (restaurants)
$$;

create function app.restaurants_with_unheard_tickets() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct restaurant_id from app.tickets where status = 'cooking' and heard_at is null and alarmed_at is null
$$;

-- Of these sign-ins, those that have ended: signed out, removed, or of a banned person.
create function app.ended_sessions(session_ids uuid[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select asked.id from unnest(session_ids) as asked (id)
  where not exists (
    select from auth.sessions s join auth.users u on u.id = s.user_id
    where s.id = asked.id and (s.not_after is null or s.not_after > now()) and (u.banned_until is null or u.banned_until <= now())
  )
$$;

revoke all on all functions in schema app from public;
grant execute on all functions in schema app to authenticated;
grant execute on function app.tenant() to anon;
