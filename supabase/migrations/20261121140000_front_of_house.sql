-- The front of the house: what a check may cost less or be divided into, every tender and the till, guests and those who are to
-- come, what wants a manager. Existing rows get the values under which they mean what they meant before.

alter table app.restaurants add column sales jsonb;
update app.restaurants set
  sales = '{"serviceRate": 0, "gratuityRate": 0, "gratuityFrom": 0, "isServiceTaxed": false, "discountLimit": 15000, "cashStep": 1}',
  pacing = '{"toLeave": 15}'::jsonb || pacing;
alter table app.restaurants alter column sales set not null;

alter table app.sections add column removed_at timestamptz;
alter table app.floor_tables add column joined_to uuid, add column removed_at timestamptz;
alter table app.floor_tables add foreign key (restaurant_id, joined_to) references app.floor_tables (restaurant_id, id);
-- A name is free again once its table is gone. Judged when all is written: two tables may change names in one commit, and two parties
-- their tables.
alter table app.floor_tables drop constraint floor_tables_restaurant_id_name_key;
alter table app.floor_tables add constraint floor_tables_name exclude using btree (restaurant_id with =, name with =)
  where (removed_at is null) deferrable initially deferred;
drop index app.parties_seated;
alter table app.parties add constraint parties_seated exclude using btree (restaurant_id with =, table_id with =)
  where (left_at is null) deferrable initially deferred;

create table app.taxes (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  name text not null,
  rate integer not null check (rate between 0 and 100000),
  is_included boolean not null,
  sort integer not null,
  primary key (restaurant_id, id)
);

create table app.promotions (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  name text not null,
  percent integer not null check (percent between 1 and 100000),
  category_ids jsonb not null,
  item_ids jsonb not null,
  weekdays jsonb not null,
  from_minute integer not null,
  to_minute integer not null,
  is_active boolean not null,
  primary key (restaurant_id, id)
);

alter table app.menu_items add column tax_id uuid, add column is_open boolean not null default false;
alter table app.menu_items alter column is_open drop default;
alter table app.menu_items add foreign key (restaurant_id, tax_id) references app.taxes (restaurant_id, id);
alter table app.modifier_groups add column is_halvable boolean not null default false;
alter table app.modifier_groups alter column is_halvable drop default;
alter table app.modifiers add column group_ids jsonb not null default '[]';
alter table app.modifiers alter column group_ids drop default;

alter table app.checks
  add column service_rate integer not null default 0 check (service_rate >= 0),
  add column split_cents bigint not null default 0,
  add column merged_into uuid,
  add column discount bigint,
  add column service bigint;
update app.checks set discount = 0, service = 0 where total is not null;
alter table app.checks alter column service_rate drop default, alter column split_cents drop default;
alter table app.checks add foreign key (restaurant_id, merged_into) references app.checks (restaurant_id, id);

alter table app.lines
  add column tax_rate integer,
  add column is_tax_included boolean,
  add column discounts jsonb not null default '[]',
  add column allergies jsonb not null default '[]',
  add column fire_at timestamptz;
update app.lines l set tax_rate = r.tax_rate, is_tax_included = r.is_tax_included,
  modifiers = (select coalesce(jsonb_agg(m || '{"side": "whole"}' order by place), '[]') from jsonb_array_elements(l.modifiers) with ordinality as e (m, place))
  from app.restaurants r where r.id = l.restaurant_id;
alter table app.lines
  alter column tax_rate set not null,
  alter column is_tax_included set not null,
  alter column discounts drop default,
  alter column allergies drop default;
-- The few that fire by themselves, looked for every few seconds.
create index lines_fire_at on app.lines (fire_at) where status = 'held' and fire_at is not null;

create table app.shares (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  line_id uuid not null,
  check_id uuid not null,
  name text not null,
  part integer not null check (part > 0),
  of integer not null check (of >= part),
  gross bigint not null check (gross >= 0),
  discounts jsonb not null,
  tax_rate integer not null,
  is_tax_included boolean not null,
  primary key (restaurant_id, id),
  unique (restaurant_id, line_id, check_id) deferrable initially deferred,
  foreign key (restaurant_id, line_id) references app.lines (restaurant_id, id),
  foreign key (restaurant_id, check_id) references app.checks (restaurant_id, id)
);
create index shares_check_id on app.shares (restaurant_id, check_id);

create table app.discounts (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  check_id uuid not null,
  kind text not null check (kind in ('percent', 'amount', 'comp', 'promotion')),
  name text not null,
  percent integer check (percent between 1 and 100000),
  amount bigint check (amount > 0),
  is_standing boolean not null,
  reason text not null,
  given_by uuid,
  approved_by uuid,
  given_at timestamptz not null,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, check_id) references app.checks (restaurant_id, id)
);
create index discounts_check_id on app.discounts (restaurant_id, check_id);

create table app.guests (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  name text not null,
  phone text not null,
  email text not null,
  diets jsonb not null,
  allergies jsonb not null,
  notes text not null,
  consent_at timestamptz,
  visits integer not null,
  last_visit_at timestamptz,
  merged_into uuid,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, merged_into) references app.guests (restaurant_id, id)
);

create table app.reservations (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  name text not null,
  phone text not null,
  guest_id uuid,
  covers integer not null check (covers > 0),
  at timestamptz not null,
  minutes integer not null check (minutes > 0),
  table_ids jsonb not null,
  status text not null check (status in ('booked', 'waiting', 'arrived', 'seated', 'no-show', 'cancelled')),
  is_walk_in boolean not null,
  quoted_minutes integer,
  note text not null,
  allergies jsonb not null,
  party_id uuid,
  made_at timestamptz not null,
  told_at timestamptz,
  done_at timestamptz,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, guest_id) references app.guests (restaurant_id, id),
  foreign key (restaurant_id, party_id) references app.parties (restaurant_id, id)
);
create index reservations_done_at on app.reservations (restaurant_id, done_at);

create table app.allergies (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  check_id uuid not null,
  seat integer not null check (seat >= 0),
  what text not null,
  guest_id uuid,
  noted_by uuid,
  noted_at timestamptz not null,
  retracted_at timestamptz,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, check_id) references app.checks (restaurant_id, id)
);
create index allergies_check_id on app.allergies (restaurant_id, check_id);

alter table app.tickets add column allergy_seen_at timestamptz;
update app.tickets t set lines =
  (select coalesce(jsonb_agg(l || '{"allergies": [], "goesTo": ""}' order by place), '[]') from jsonb_array_elements(t.lines) with ordinality as e (l, place));

create table app.accounts (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  kind text not null check (kind in ('house', 'gift')),
  name text not null,
  balance bigint not null check (balance >= 0),
  credit_limit bigint not null check (credit_limit >= 0),
  is_active boolean not null,
  opened_at timestamptz not null,
  primary key (restaurant_id, id)
);

create table app.drawers (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  name text not null,
  float bigint not null check (float >= 0),
  opened_by uuid,
  opened_at timestamptz not null,
  expected bigint not null,
  counted bigint,
  closed_by uuid,
  closed_at timestamptz,
  primary key (restaurant_id, id)
);
create index drawers_closed_at on app.drawers (restaurant_id, closed_at);

alter table app.payments
  add column tip bigint not null default 0 check (tip >= 0),
  add column rounding bigint not null default 0,
  add column reference text not null default '',
  add column account_id uuid,
  add column drawer_id uuid,
  drop constraint payments_tender_check,
  drop constraint payments_check,
  add constraint payments_tender_check check (tender in ('cash', 'card', 'online', 'account', 'gift')),
  add check (tendered >= amount + tip + rounding),
  add foreign key (restaurant_id, account_id) references app.accounts (restaurant_id, id),
  add foreign key (restaurant_id, drawer_id) references app.drawers (restaurant_id, id);
alter table app.payments alter column tip drop default, alter column rounding drop default, alter column reference drop default;

create table app.refunds (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  payment_id uuid not null,
  check_id uuid not null,
  tender text not null check (tender in ('cash', 'card', 'online', 'account', 'gift')),
  amount bigint not null check (amount >= 0),
  tip bigint not null check (tip >= 0),
  rounding bigint not null,
  reason text not null,
  reference text not null,
  drawer_id uuid,
  given_by uuid,
  approved_by uuid,
  given_at timestamptz not null,
  primary key (restaurant_id, id),
  check (amount + tip > 0),
  foreign key (restaurant_id, payment_id) references app.payments (restaurant_id, id),
  foreign key (restaurant_id, check_id) references app.checks (restaurant_id, id),
  foreign key (restaurant_id, drawer_id) references app.drawers (restaurant_id, id)
);
create index refunds_check_id on app.refunds (restaurant_id, check_id);

create table app.account_moves (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('sold', 'settled')),
  amount bigint not null check (amount > 0),
  tender text not null check (tender in ('cash', 'card', 'online', 'account', 'gift')),
  reference text not null,
  drawer_id uuid,
  business_day date not null,
  taken_by uuid,
  taken_at timestamptz not null,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, account_id) references app.accounts (restaurant_id, id),
  foreign key (restaurant_id, drawer_id) references app.drawers (restaurant_id, id)
);
create index account_moves_taken_at on app.account_moves (restaurant_id, taken_at);

create table app.cash_moves (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  drawer_id uuid not null,
  kind text not null check (kind in ('in', 'out', 'drop')),
  amount bigint not null check (amount > 0),
  reason text not null,
  by uuid,
  at timestamptz not null,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, drawer_id) references app.drawers (restaurant_id, id)
);
create index cash_moves_at on app.cash_moves (restaurant_id, at);

create table app.paper_sales (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  business_day date not null,
  slip text not null,
  tender text not null check (tender in ('cash', 'card', 'online', 'account', 'gift')),
  total bigint not null check (total > 0),
  tax bigint not null check (tax >= 0),
  tip bigint not null check (tip >= 0),
  covers integer not null,
  note text not null,
  entered_by uuid,
  entered_at timestamptz not null,
  primary key (restaurant_id, id),
  unique (restaurant_id, business_day, slip)
);
create index paper_sales_entered_at on app.paper_sales (restaurant_id, entered_at);

create table app.day_closes (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  number integer not null check (number > 0),
  business_day date not null,
  figures jsonb not null,
  closed_by uuid,
  closed_at timestamptz not null,
  primary key (restaurant_id, id),
  unique (restaurant_id, number),
  unique (restaurant_id, business_day)
);
create index day_closes_closed_at on app.day_closes (restaurant_id, closed_at);

create table app.approvals (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  command text not null,
  input jsonb not null,
  says text not null,
  reason text not null,
  check_id uuid,
  status text not null check (status in ('asked', 'granted', 'denied', 'withdrawn')),
  answer text not null,
  asked_by uuid,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (restaurant_id, id),
  foreign key (restaurant_id, check_id) references app.checks (restaurant_id, id)
);
create index approvals_decided_at on app.approvals (restaurant_id, decided_at);

create table app.messages (
  restaurant_id uuid not null references app.restaurants (id),
  id uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  address text not null,
  subject text not null,
  body text not null,
  about_id uuid,
  status text not null check (status in ('waiting', 'sent', 'failed')),
  tries integer not null,
  problem text not null,
  made_at timestamptz not null,
  next_try_at timestamptz,
  settled_at timestamptz,
  primary key (restaurant_id, id)
);
create index messages_settled_at on app.messages (restaurant_id, settled_at);
create index messages_waiting on app.messages (next_try_at) where status = 'waiting';

do $$
declare
  tbl text;
begin
  foreach tbl in array array['taxes', 'promotions', 'shares', 'discounts', 'guests', 'reservations', 'allergies', 'accounts', 'drawers',
    'refunds', 'account_moves', 'cash_moves', 'paper_sales', 'day_closes', 'approvals', 'messages'] loop
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
-- Money that moved stays as it moved.
revoke update, delete on app.refunds, app.account_moves, app.cash_moves, app.paper_sales, app.day_closes from authenticated;

-- What the server does by itself, for every restaurant at once: each as narrow as its question.

create function app.restaurants_with_lines_to_fire(by_now timestamptz) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct l.restaurant_id from app.lines l join app.checks c on c.restaurant_id = l.restaurant_id and c.id = l.check_id
  where l.status = 'held' and l.fire_at <= by_now and c.status = 'open'
$$;

create function app.restaurants_with_messages_to_send(by_now timestamptz) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct restaurant_id from app.messages where status = 'waiting' and next_try_at <= by_now
$$;

revoke all on function app.restaurants_with_lines_to_fire(timestamptz), app.restaurants_with_messages_to_send(timestamptz) from public;
grant execute on function app.restaurants_with_lines_to_fire(timestamptz), app.restaurants_with_messages_to_send(timestamptz) to authenticated;
