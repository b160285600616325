-- Made by the dump command of the migration tool from a migrated database. Do not edit; change it with a migration.

create schema app;
grant usage on schema app to anon;
grant usage on schema app to authenticated;

create table app.account_moves (
  restaurant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  amount bigint not null,
  tender text not null,
  reference text not null,
  drawer_id uuid,
  business_day date not null,
  taken_by uuid,
  taken_at timestamp with time zone not null,
  constraint account_moves_pkey PRIMARY KEY (restaurant_id, id),
  constraint account_moves_amount_check CHECK ((amount > 0)),
  constraint account_moves_kind_check CHECK ((kind = ANY (ARRAY['sold'::text, 'settled'::text]))),
  constraint account_moves_tender_check CHECK ((tender = ANY (ARRAY['cash'::text, 'card'::text, 'online'::text, 'account'::text, 'gift'::text]))),
  constraint account_moves_restaurant_id_account_id_fkey FOREIGN KEY (restaurant_id, account_id) REFERENCES app.accounts(restaurant_id, id),
  constraint account_moves_restaurant_id_drawer_id_fkey FOREIGN KEY (restaurant_id, drawer_id) REFERENCES app.drawers(restaurant_id, id),
  constraint account_moves_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE INDEX account_moves_taken_at ON app.account_moves USING btree (restaurant_id, taken_at);
alter table app.account_moves enable row level security;
alter table app.account_moves force row level security;
create policy tenant on app.account_moves for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on app.account_moves to authenticated;

create table app.accounts (
  restaurant_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  balance bigint not null,
  credit_limit bigint not null,
  is_active boolean not null,
  opened_at timestamp with time zone not null,
  constraint accounts_pkey PRIMARY KEY (restaurant_id, id),
  constraint accounts_balance_check CHECK ((balance >= 0)),
  constraint accounts_credit_limit_check CHECK ((credit_limit >= 0)),
  constraint accounts_kind_check CHECK ((kind = ANY (ARRAY['house'::text, 'gift'::text]))),
  constraint accounts_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
alter table app.accounts enable row level security;
alter table app.accounts force row level security;
create policy tenant on app.accounts for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.accounts to authenticated;

create table app.allergies (
  restaurant_id uuid not null,
  id uuid not null,
  check_id uuid not null,
  seat integer not null,
  what text not null,
  guest_id uuid,
  noted_by uuid,
  noted_at timestamp with time zone not null,
  retracted_at timestamp with time zone,
  constraint allergies_pkey PRIMARY KEY (restaurant_id, id),
  constraint allergies_seat_check CHECK ((seat >= 0)),
  constraint allergies_restaurant_id_check_id_fkey FOREIGN KEY (restaurant_id, check_id) REFERENCES app.checks(restaurant_id, id),
  constraint allergies_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE INDEX allergies_check_id ON app.allergies USING btree (restaurant_id, check_id);
alter table app.allergies enable row level security;
alter table app.allergies force row level security;
create policy tenant on app.allergies for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.allergies to authenticated;

create table app.approvals (
  restaurant_id uuid not null,
  id uuid not null,
  command text not null,
  input jsonb not null,
  says text not null,
  reason text not null,
  check_id uuid,
  status text not null,
  answer text not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint approvals_pkey PRIMARY KEY (restaurant_id, id),
  constraint approvals_status_check CHECK ((status = ANY (ARRAY['asked'::text, 'granted'::text, 'denied'::text, 'withdrawn'::text]))),
  constraint approvals_restaurant_id_check_id_fkey FOREIGN KEY (restaurant_id, check_id) REFERENCES app.checks(restaurant_id, id),
  constraint approvals_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE INDEX approvals_decided_at ON app.approvals USING btree (restaurant_id, decided_at);
alter table app.approvals enable row level security;
alter table app.approvals force row level security;
create policy tenant on app.approvals for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.approvals to authenticated;

create table app.cash_moves (
  restaurant_id uuid not null,
  id uuid not null,
  drawer_id uuid not null,
  kind text not null,
  amount bigint not null,
  reason text not null,
  by uuid,
  at timestamp with time zone not null,
  constraint cash_moves_pkey PRIMARY KEY (restaurant_id, id),
  constraint cash_moves_amount_check CHECK ((amount > 0)),
  constraint cash_moves_kind_check CHECK ((kind = ANY (ARRAY['in'::text, 'out'::text, 'drop'::text]))),
  constraint cash_moves_restaurant_id_drawer_id_fkey FOREIGN KEY (restaurant_id, drawer_id) REFERENCES app.drawers(restaurant_id, id),
  constraint cash_moves_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE INDEX cash_moves_at ON app.cash_moves USING btree (restaurant_id, at);
alter table app.cash_moves enable row level security;
alter table app.cash_moves force row level security;
create policy tenant on app.cash_moves for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on app.cash_moves to authenticated;

create table app.checks (
  restaurant_id uuid not null,
  id uuid not null,
  number integer not null,
  business_day date not null,
  table_id uuid,
  party_id uuid,
  name text not null,
  server_id uuid,
  status text not null,
  covers integer not null,
  opened_at timestamp with time zone not null,
  dropped_at timestamp with time zone,
  closed_at timestamp with time zone,
  total bigint,
  tax bigint,
  service_rate integer not null,
  split_cents bigint not null,
  merged_into uuid,
  discount bigint,
  service bigint,
  recalled_on date,
  constraint checks_pkey PRIMARY KEY (restaurant_id, id),
  constraint checks_restaurant_id_business_day_number_key UNIQUE (restaurant_id, business_day, number),
  constraint checks_number_check CHECK ((number > 0)),
  constraint checks_service_rate_check CHECK ((service_rate >= 0)),
  constraint checks_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text, 'voided'::text]))),
  constraint checks_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint checks_restaurant_id_merged_into_fkey FOREIGN KEY (restaurant_id, merged_into) REFERENCES app.checks(restaurant_id, id),
  constraint checks_restaurant_id_party_id_fkey FOREIGN KEY (restaurant_id, party_id) REFERENCES app.parties(restaurant_id, id),
  constraint checks_restaurant_id_table_id_fkey FOREIGN KEY (restaurant_id, table_id) REFERENCES app.floor_tables(restaurant_id, id)
);
CREATE INDEX checks_open ON app.checks USING btree (restaurant_id) WHERE (status = 'open'::text);
CREATE INDEX checks_recalled ON app.checks USING btree (restaurant_id, recalled_on) WHERE (recalled_on IS NOT NULL);
alter table app.checks enable row level security;
alter table app.checks force row level security;
create policy tenant on app.checks for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.checks to authenticated;

create table app.day_closes (
  restaurant_id uuid not null,
  id uuid not null,
  number integer not null,
  business_day date not null,
  figures jsonb not null,
  closed_by uuid,
  closed_at timestamp with time zone not null,
  constraint day_closes_pkey PRIMARY KEY (restaurant_id, id),
  constraint day_closes_restaurant_id_business_day_key UNIQUE (restaurant_id, business_day),
  constraint day_closes_restaurant_id_number_key UNIQUE (restaurant_id, number),
  constraint day_closes_number_check CHECK ((number > 0)),
  constraint day_closes_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE INDEX day_closes_closed_at ON app.day_closes USING btree (restaurant_id, closed_at);
alter table app.day_closes enable row level security;
alter table app.day_closes force row level security;
create policy tenant on app.day_closes for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on app.day_closes to authenticated;

create table app.device_secrets (
  device_id uuid not null,
  secret_hash text not null,
  code text not null,
  restaurant_id uuid,
  expires_at timestamp with time zone not null,
  last_seen_at timestamp with time zone,
  constraint device_secrets_pkey PRIMARY KEY (device_id),
  constraint device_secrets_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE UNIQUE INDEX device_secrets_code ON app.device_secrets USING btree (code) WHERE (restaurant_id IS NULL);
alter table app.device_secrets enable row level security;
alter table app.device_secrets force row level security;

create table app.devices (
  restaurant_id uuid not null,
  id uuid not null,
  name text not null,
  role text not null,
  station_id uuid,
  paired_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  shows text not null,
  seen_at timestamp with time zone,
  dark_since timestamp with time zone,
  battery integer,
  constraint devices_pkey PRIMARY KEY (restaurant_id, id),
  constraint devices_battery_check CHECK (((battery >= 0) AND (battery <= 100))),
  constraint devices_role_check CHECK ((role = ANY (ARRAY['screen'::text, 'terminal'::text]))),
  constraint devices_shows_check CHECK ((shows = ANY (ARRAY['station'::text, 'expo'::text, 'runner'::text, 'guests'::text]))),
  constraint devices_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint devices_restaurant_id_station_id_fkey FOREIGN KEY (restaurant_id, station_id) REFERENCES app.stations(restaurant_id, id)
);
alter table app.devices enable row level security;
alter table app.devices force row level security;
create policy tenant on app.devices for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.devices to authenticated;

create table app.discounts (
  restaurant_id uuid not null,
  id uuid not null,
  check_id uuid not null,
  kind text not null,
  name text not null,
  percent integer,
  amount bigint,
  is_standing boolean not null,
  reason text not null,
  given_by uuid,
  approved_by uuid,
  given_at timestamp with time zone not null,
  constraint discounts_pkey PRIMARY KEY (restaurant_id, id),
  constraint discounts_amount_check CHECK ((amount > 0)),
  constraint discounts_kind_check CHECK ((kind = ANY (ARRAY['percent'::text, 'amount'::text, 'comp'::text, 'promotion'::text]))),
  constraint discounts_percent_check CHECK (((percent >= 1) AND (percent <= 100000))),
  constraint discounts_restaurant_id_check_id_fkey FOREIGN KEY (restaurant_id, check_id) REFERENCES app.checks(restaurant_id, id),
  constraint discounts_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE INDEX discounts_check_id ON app.discounts USING btree (restaurant_id, check_id);
alter table app.discounts enable row level security;
alter table app.discounts force row level security;
create policy tenant on app.discounts for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.discounts to authenticated;

create table app.drawers (
  restaurant_id uuid not null,
  id uuid not null,
  name text not null,
  "float" bigint not null,
  opened_by uuid,
  opened_at timestamp with time zone not null,
  expected bigint not null,
  counted bigint,
  closed_by uuid,
  closed_at timestamp with time zone,
  constraint drawers_pkey PRIMARY KEY (restaurant_id, id),
  constraint drawers_float_check CHECK (("float" >= 0)),
  constraint drawers_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE INDEX drawers_closed_at ON app.drawers USING btree (restaurant_id, closed_at);
alter table app.drawers enable row level security;
alter table app.drawers force row level security;
create policy tenant on app.drawers for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.drawers to authenticated;

create table app.events (
  restaurant_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  type text not null,
  member_id uuid,
  device_id uuid,
  request_id text,
  body json not null,
  previous_hash text not null,
  hash text not null,
  constraint events_pkey PRIMARY KEY (restaurant_id, seq),
  constraint events_seq_check CHECK ((seq > 0)),
  constraint events_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE INDEX events_at ON app.events USING btree (restaurant_id, at);
alter table app.events enable row level security;
alter table app.events force row level security;
create policy tenant on app.events for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on app.events to authenticated;

create table app.fires (
  restaurant_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  station_id uuid not null,
  ticket_id uuid not null,
  quantity integer not null,
  at timestamp with time zone not null,
  constraint fires_pkey PRIMARY KEY (restaurant_id, id),
  constraint fires_quantity_check CHECK ((quantity <> 0)),
  constraint fires_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint fires_restaurant_id_line_id_fkey FOREIGN KEY (restaurant_id, line_id) REFERENCES app.lines(restaurant_id, id),
  constraint fires_restaurant_id_ticket_id_fkey FOREIGN KEY (restaurant_id, ticket_id) REFERENCES app.tickets(restaurant_id, id)
);
CREATE INDEX fires_line_id ON app.fires USING btree (restaurant_id, line_id);
alter table app.fires enable row level security;
alter table app.fires force row level security;
create policy tenant on app.fires for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on app.fires to authenticated;

create table app.floor_tables (
  restaurant_id uuid not null,
  id uuid not null,
  section_id uuid not null,
  name text not null,
  shape text not null,
  seats integer not null,
  x integer not null,
  y integer not null,
  width integer not null,
  height integer not null,
  rotation integer not null,
  is_dirty boolean not null,
  dirty_since timestamp with time zone,
  joined_to uuid,
  removed_at timestamp with time zone,
  constraint floor_tables_pkey PRIMARY KEY (restaurant_id, id),
  constraint floor_tables_seats_check CHECK (((seats >= 1) AND (seats <= 60))),
  constraint floor_tables_shape_check CHECK ((shape = ANY (ARRAY['round'::text, 'square'::text, 'rectangle'::text, 'booth'::text, 'bar'::text]))),
  constraint floor_tables_name EXCLUDE USING btree (restaurant_id WITH =, name WITH =) WHERE ((removed_at IS NULL)) DEFERRABLE INITIALLY DEFERRED,
  constraint floor_tables_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint floor_tables_restaurant_id_joined_to_fkey FOREIGN KEY (restaurant_id, joined_to) REFERENCES app.floor_tables(restaurant_id, id),
  constraint floor_tables_restaurant_id_section_id_fkey FOREIGN KEY (restaurant_id, section_id) REFERENCES app.sections(restaurant_id, id)
);
alter table app.floor_tables enable row level security;
alter table app.floor_tables force row level security;
create policy tenant on app.floor_tables for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.floor_tables to authenticated;

create table app.guests (
  restaurant_id uuid not null,
  id uuid not null,
  name text not null,
  phone text not null,
  email text not null,
  diets jsonb not null,
  allergies jsonb not null,
  notes text not null,
  consent_at timestamp with time zone,
  visits integer not null,
  last_visit_at timestamp with time zone,
  merged_into uuid,
  constraint guests_pkey PRIMARY KEY (restaurant_id, id),
  constraint guests_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint guests_restaurant_id_merged_into_fkey FOREIGN KEY (restaurant_id, merged_into) REFERENCES app.guests(restaurant_id, id)
);
alter table app.guests enable row level security;
alter table app.guests force row level security;
create policy tenant on app.guests for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.guests to authenticated;

create table app.heads (
  restaurant_id uuid not null,
  seq bigint not null default 0,
  hash text not null default ''::text,
  constraint heads_pkey PRIMARY KEY (restaurant_id),
  constraint heads_seq_check CHECK ((seq >= 0)),
  constraint heads_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
alter table app.heads enable row level security;
alter table app.heads force row level security;
create policy tenant on app.heads for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant select, update on app.heads to authenticated;

create table app.idempotency_keys (
  restaurant_id uuid not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  reply json not null,
  created_at timestamp with time zone not null default now(),
  constraint idempotency_keys_pkey PRIMARY KEY (restaurant_id, key),
  constraint idempotency_keys_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE INDEX idempotency_keys_created_at ON app.idempotency_keys USING btree (created_at);
alter table app.idempotency_keys enable row level security;
alter table app.idempotency_keys force row level security;
create policy tenant on app.idempotency_keys for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on app.idempotency_keys to authenticated;

create table app.lines (
  restaurant_id uuid not null,
  id uuid not null,
  check_id uuid not null,
  order_id uuid not null,
  item_id uuid not null,
  name text not null,
  quantity integer not null,
  seat integer not null,
  course integer not null,
  note text not null,
  unit_price bigint not null,
  modifiers jsonb not null,
  status text not null,
  sent_at timestamp with time zone not null,
  fired_at timestamp with time zone,
  ready_at timestamp with time zone,
  served_at timestamp with time zone,
  voided_at timestamp with time zone,
  tax_rate integer not null,
  is_tax_included boolean not null,
  discounts jsonb not null,
  allergies jsonb not null,
  fire_at timestamp with time zone,
  constraint lines_pkey PRIMARY KEY (restaurant_id, id),
  constraint lines_course_check CHECK ((course > 0)),
  constraint lines_quantity_check CHECK ((quantity > 0)),
  constraint lines_seat_check CHECK ((seat >= 0)),
  constraint lines_status_check CHECK ((status = ANY (ARRAY['held'::text, 'fired'::text, 'ready'::text, 'served'::text, 'voided'::text]))),
  constraint lines_unit_price_check CHECK ((unit_price >= 0)),
  constraint lines_restaurant_id_check_id_fkey FOREIGN KEY (restaurant_id, check_id) REFERENCES app.checks(restaurant_id, id),
  constraint lines_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint lines_restaurant_id_order_id_fkey FOREIGN KEY (restaurant_id, order_id) REFERENCES app.orders(restaurant_id, id)
);
CREATE INDEX lines_fire_at ON app.lines USING btree (fire_at) WHERE ((status = 'held'::text) AND (fire_at IS NOT NULL));
CREATE INDEX lines_of_check ON app.lines USING btree (check_id);
alter table app.lines enable row level security;
alter table app.lines force row level security;
create policy tenant on app.lines for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.lines to authenticated;

create table app.member_pins (
  restaurant_id uuid not null,
  member_id uuid not null,
  pin_hash text not null,
  wrong_tries integer not null default 0,
  last_wrong_at timestamp with time zone,
  constraint member_pins_pkey PRIMARY KEY (restaurant_id, member_id),
  constraint member_pins_restaurant_id_member_id_fkey FOREIGN KEY (restaurant_id, member_id) REFERENCES app.members(restaurant_id, id) ON DELETE CASCADE
);
alter table app.member_pins enable row level security;
alter table app.member_pins force row level security;
create policy tenant on app.member_pins for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.member_pins to authenticated;

create table app.members (
  restaurant_id uuid not null,
  id uuid not null,
  user_id uuid,
  name text not null,
  role text not null,
  is_active boolean not null,
  has_pin boolean not null,
  constraint members_pkey PRIMARY KEY (restaurant_id, id),
  constraint members_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'manager'::text, 'server'::text, 'cashier'::text, 'cook'::text, 'expo'::text, 'host'::text]))),
  constraint members_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE UNIQUE INDEX members_user_id ON app.members USING btree (user_id, restaurant_id);
alter table app.members enable row level security;
alter table app.members force row level security;
create policy tenant on app.members for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.members to authenticated;

create table app.menu_categories (
  restaurant_id uuid not null,
  id uuid not null,
  name text not null,
  sort integer not null,
  hue integer not null,
  station_ids jsonb not null,
  constraint menu_categories_pkey PRIMARY KEY (restaurant_id, id),
  constraint menu_categories_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
alter table app.menu_categories enable row level security;
alter table app.menu_categories force row level security;
create policy tenant on app.menu_categories for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.menu_categories to authenticated;

create table app.menu_items (
  restaurant_id uuid not null,
  id uuid not null,
  category_id uuid not null,
  name text not null,
  description text not null,
  price bigint not null,
  sort integer not null,
  station_ids jsonb not null,
  modifier_group_ids jsonb not null,
  allergens jsonb not null,
  prep_seconds integer not null,
  is_out boolean not null,
  remaining integer,
  tax_id uuid,
  is_open boolean not null,
  constraint menu_items_pkey PRIMARY KEY (restaurant_id, id),
  constraint menu_items_price_check CHECK ((price >= 0)),
  constraint menu_items_remaining_check CHECK ((remaining >= 0)),
  constraint menu_items_restaurant_id_category_id_fkey FOREIGN KEY (restaurant_id, category_id) REFERENCES app.menu_categories(restaurant_id, id),
  constraint menu_items_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint menu_items_restaurant_id_tax_id_fkey FOREIGN KEY (restaurant_id, tax_id) REFERENCES app.taxes(restaurant_id, id)
);
alter table app.menu_items enable row level security;
alter table app.menu_items force row level security;
create policy tenant on app.menu_items for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.menu_items to authenticated;

create table app.messages (
  restaurant_id uuid not null,
  id uuid not null,
  channel text not null,
  address text not null,
  subject text not null,
  body text not null,
  about_id uuid,
  status text not null,
  tries integer not null,
  problem text not null,
  made_at timestamp with time zone not null,
  next_try_at timestamp with time zone,
  settled_at timestamp with time zone,
  constraint messages_pkey PRIMARY KEY (restaurant_id, id),
  constraint messages_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text]))),
  constraint messages_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text]))),
  constraint messages_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE INDEX messages_settled_at ON app.messages USING btree (restaurant_id, settled_at);
CREATE INDEX messages_waiting ON app.messages USING btree (next_try_at) WHERE (status = 'waiting'::text);
alter table app.messages enable row level security;
alter table app.messages force row level security;
create policy tenant on app.messages for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.messages to authenticated;

create table app.modifier_groups (
  restaurant_id uuid not null,
  id uuid not null,
  name text not null,
  min integer not null,
  max integer not null,
  sort integer not null,
  is_halvable boolean not null,
  constraint modifier_groups_pkey PRIMARY KEY (restaurant_id, id),
  constraint modifier_groups_check CHECK ((max >= min)),
  constraint modifier_groups_min_check CHECK ((min >= 0)),
  constraint modifier_groups_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
alter table app.modifier_groups enable row level security;
alter table app.modifier_groups force row level security;
create policy tenant on app.modifier_groups for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.modifier_groups to authenticated;

create table app.modifiers (
  restaurant_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  name text not null,
  price bigint not null,
  sort integer not null,
  is_default boolean not null,
  is_out boolean not null,
  group_ids jsonb not null,
  station_ids jsonb not null,
  constraint modifiers_pkey PRIMARY KEY (restaurant_id, id),
  constraint modifiers_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint modifiers_restaurant_id_group_id_fkey FOREIGN KEY (restaurant_id, group_id) REFERENCES app.modifier_groups(restaurant_id, id)
);
alter table app.modifiers enable row level security;
alter table app.modifiers force row level security;
create policy tenant on app.modifiers for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.modifiers to authenticated;

create table app.orders (
  restaurant_id uuid not null,
  id uuid not null,
  check_id uuid not null,
  sent_by uuid,
  device_id uuid,
  sent_at timestamp with time zone not null,
  constraint orders_pkey PRIMARY KEY (restaurant_id, id),
  constraint orders_restaurant_id_check_id_fkey FOREIGN KEY (restaurant_id, check_id) REFERENCES app.checks(restaurant_id, id),
  constraint orders_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE INDEX orders_of_check ON app.orders USING btree (check_id);
alter table app.orders enable row level security;
alter table app.orders force row level security;
create policy tenant on app.orders for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.orders to authenticated;

create table app.paper_sales (
  restaurant_id uuid not null,
  id uuid not null,
  business_day date not null,
  slip text not null,
  tender text not null,
  total bigint not null,
  tax bigint not null,
  tip bigint not null,
  covers integer not null,
  note text not null,
  entered_by uuid,
  entered_at timestamp with time zone not null,
  constraint paper_sales_pkey PRIMARY KEY (restaurant_id, id),
  constraint paper_sales_restaurant_id_business_day_slip_key UNIQUE (restaurant_id, business_day, slip),
  constraint paper_sales_tax_check CHECK ((tax >= 0)),
  constraint paper_sales_tender_check CHECK ((tender = ANY (ARRAY['cash'::text, 'card'::text, 'online'::text, 'account'::text, 'gift'::text]))),
  constraint paper_sales_tip_check CHECK ((tip >= 0)),
  constraint paper_sales_total_check CHECK ((total > 0)),
  constraint paper_sales_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE INDEX paper_sales_entered_at ON app.paper_sales USING btree (restaurant_id, entered_at);
alter table app.paper_sales enable row level security;
alter table app.paper_sales force row level security;
create policy tenant on app.paper_sales for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on app.paper_sales to authenticated;

create table app.parties (
  restaurant_id uuid not null,
  id uuid not null,
  table_id uuid not null,
  covers integer not null,
  server_id uuid,
  seated_at timestamp with time zone not null,
  left_at timestamp with time zone,
  constraint parties_pkey PRIMARY KEY (restaurant_id, id),
  constraint parties_covers_check CHECK ((covers > 0)),
  constraint parties_seated EXCLUDE USING btree (restaurant_id WITH =, table_id WITH =) WHERE ((left_at IS NULL)) DEFERRABLE INITIALLY DEFERRED,
  constraint parties_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint parties_restaurant_id_table_id_fkey FOREIGN KEY (restaurant_id, table_id) REFERENCES app.floor_tables(restaurant_id, id)
);
CREATE INDEX parties_left_at ON app.parties USING btree (restaurant_id, left_at);
alter table app.parties enable row level security;
alter table app.parties force row level security;
create policy tenant on app.parties for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.parties to authenticated;

create table app.payments (
  restaurant_id uuid not null,
  id uuid not null,
  check_id uuid not null,
  tender text not null,
  amount bigint not null,
  tendered bigint not null,
  taken_by uuid,
  taken_at timestamp with time zone not null,
  tip bigint not null,
  rounding bigint not null,
  reference text not null,
  account_id uuid,
  drawer_id uuid,
  constraint payments_pkey PRIMARY KEY (restaurant_id, id),
  constraint payments_amount_check CHECK ((amount > 0)),
  constraint payments_check CHECK ((tendered >= ((amount + tip) + rounding))),
  constraint payments_tender_check CHECK ((tender = ANY (ARRAY['cash'::text, 'card'::text, 'online'::text, 'account'::text, 'gift'::text]))),
  constraint payments_tip_check CHECK ((tip >= 0)),
  constraint payments_restaurant_id_account_id_fkey FOREIGN KEY (restaurant_id, account_id) REFERENCES app.accounts(restaurant_id, id),
  constraint payments_restaurant_id_check_id_fkey FOREIGN KEY (restaurant_id, check_id) REFERENCES app.checks(restaurant_id, id),
  constraint payments_restaurant_id_drawer_id_fkey FOREIGN KEY (restaurant_id, drawer_id) REFERENCES app.drawers(restaurant_id, id),
  constraint payments_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
CREATE INDEX payments_of_check ON app.payments USING btree (check_id);
alter table app.payments enable row level security;
alter table app.payments force row level security;
create policy tenant on app.payments for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on app.payments to authenticated;

create table app.pin_sessions (
  restaurant_id uuid not null,
  id uuid not null,
  device_id uuid not null,
  member_id uuid not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint pin_sessions_pkey PRIMARY KEY (restaurant_id, id),
  constraint pin_sessions_restaurant_id_device_id_fkey FOREIGN KEY (restaurant_id, device_id) REFERENCES app.devices(restaurant_id, id),
  constraint pin_sessions_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint pin_sessions_restaurant_id_member_id_fkey FOREIGN KEY (restaurant_id, member_id) REFERENCES app.members(restaurant_id, id)
);
CREATE INDEX pin_sessions_started_at ON app.pin_sessions USING btree (restaurant_id, started_at);
alter table app.pin_sessions enable row level security;
alter table app.pin_sessions force row level security;
create policy tenant on app.pin_sessions for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.pin_sessions to authenticated;

create table app.prep_times (
  restaurant_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  station_id uuid not null,
  daypart text not null,
  count integer not null,
  typical integer not null,
  spread integer not null,
  constraint prep_times_pkey PRIMARY KEY (restaurant_id, id),
  constraint prep_times_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint prep_times_restaurant_id_item_id_fkey FOREIGN KEY (restaurant_id, item_id) REFERENCES app.menu_items(restaurant_id, id),
  constraint prep_times_restaurant_id_station_id_fkey FOREIGN KEY (restaurant_id, station_id) REFERENCES app.stations(restaurant_id, id)
);
alter table app.prep_times enable row level security;
alter table app.prep_times force row level security;
create policy tenant on app.prep_times for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.prep_times to authenticated;

create table app.promotions (
  restaurant_id uuid not null,
  id uuid not null,
  name text not null,
  percent integer not null,
  category_ids jsonb not null,
  item_ids jsonb not null,
  weekdays jsonb not null,
  from_minute integer not null,
  to_minute integer not null,
  is_active boolean not null,
  constraint promotions_pkey PRIMARY KEY (restaurant_id, id),
  constraint promotions_percent_check CHECK (((percent >= 1) AND (percent <= 100000))),
  constraint promotions_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
alter table app.promotions enable row level security;
alter table app.promotions force row level security;
create policy tenant on app.promotions for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.promotions to authenticated;

create table app.refunds (
  restaurant_id uuid not null,
  id uuid not null,
  payment_id uuid not null,
  check_id uuid not null,
  tender text not null,
  amount bigint not null,
  tip bigint not null,
  rounding bigint not null,
  reason text not null,
  reference text not null,
  drawer_id uuid,
  given_by uuid,
  approved_by uuid,
  given_at timestamp with time zone not null,
  constraint refunds_pkey PRIMARY KEY (restaurant_id, id),
  constraint refunds_amount_check CHECK ((amount >= 0)),
  constraint refunds_check CHECK (((amount + tip) > 0)),
  constraint refunds_tender_check CHECK ((tender = ANY (ARRAY['cash'::text, 'card'::text, 'online'::text, 'account'::text, 'gift'::text]))),
  constraint refunds_tip_check CHECK ((tip >= 0)),
  constraint refunds_restaurant_id_check_id_fkey FOREIGN KEY (restaurant_id, check_id) REFERENCES app.checks(restaurant_id, id),
  constraint refunds_restaurant_id_drawer_id_fkey FOREIGN KEY (restaurant_id, drawer_id) REFERENCES app.drawers(restaurant_id, id),
  constraint refunds_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint refunds_restaurant_id_payment_id_fkey FOREIGN KEY (restaurant_id, payment_id) REFERENCES app.payments(restaurant_id, id)
);
CREATE INDEX refunds_check_id ON app.refunds USING btree (restaurant_id, check_id);
alter table app.refunds enable row level security;
alter table app.refunds force row level security;
create policy tenant on app.refunds for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant insert, select on app.refunds to authenticated;

create table app.reservations (
  restaurant_id uuid not null,
  id uuid not null,
  name text not null,
  phone text not null,
  guest_id uuid,
  covers integer not null,
  at timestamp with time zone not null,
  minutes integer not null,
  table_ids jsonb not null,
  status text not null,
  is_walk_in boolean not null,
  quoted_minutes integer,
  note text not null,
  allergies jsonb not null,
  party_id uuid,
  made_at timestamp with time zone not null,
  told_at timestamp with time zone,
  done_at timestamp with time zone,
  constraint reservations_pkey PRIMARY KEY (restaurant_id, id),
  constraint reservations_covers_check CHECK ((covers > 0)),
  constraint reservations_minutes_check CHECK ((minutes > 0)),
  constraint reservations_status_check CHECK ((status = ANY (ARRAY['booked'::text, 'waiting'::text, 'arrived'::text, 'seated'::text, 'no-show'::text, 'cancelled'::text]))),
  constraint reservations_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint reservations_restaurant_id_guest_id_fkey FOREIGN KEY (restaurant_id, guest_id) REFERENCES app.guests(restaurant_id, id),
  constraint reservations_restaurant_id_party_id_fkey FOREIGN KEY (restaurant_id, party_id) REFERENCES app.parties(restaurant_id, id)
);
CREATE INDEX reservations_done_at ON app.reservations USING btree (restaurant_id, done_at);
alter table app.reservations enable row level security;
alter table app.reservations force row level security;
create policy tenant on app.reservations for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.reservations to authenticated;

create table app.restaurants (
  restaurant_id uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  currency text not null,
  locale text not null,
  time_zone text not null,
  cutoff_hour integer not null,
  tax_rate integer not null,
  is_tax_included boolean not null,
  pacing jsonb not null,
  is_demo boolean not null,
  sales jsonb not null,
  dayparts jsonb not null,
  unheard text not null,
  constraint restaurants_pkey PRIMARY KEY (restaurant_id, id),
  constraint restaurants_id_key UNIQUE (id),
  constraint restaurants_slug_key UNIQUE (slug),
  constraint restaurants_check CHECK ((restaurant_id = id)),
  constraint restaurants_cutoff_hour_check CHECK (((cutoff_hour >= 0) AND (cutoff_hour <= 23))),
  constraint restaurants_tax_rate_check CHECK (((tax_rate >= 0) AND (tax_rate <= 100000))),
  constraint restaurants_unheard_check CHECK ((unheard = ANY (ARRAY['alarm'::text, 'reroute'::text])))
);
alter table app.restaurants enable row level security;
alter table app.restaurants force row level security;
create policy tenant on app.restaurants for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant select, update on app.restaurants to authenticated;

create table app.routes (
  restaurant_id uuid not null,
  id uuid not null,
  daypart text not null,
  item_id uuid,
  category_id uuid,
  station_ids jsonb not null,
  constraint routes_pkey PRIMARY KEY (restaurant_id, id),
  constraint routes_restaurant_id_category_id_fkey FOREIGN KEY (restaurant_id, category_id) REFERENCES app.menu_categories(restaurant_id, id),
  constraint routes_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint routes_restaurant_id_item_id_fkey FOREIGN KEY (restaurant_id, item_id) REFERENCES app.menu_items(restaurant_id, id)
);
alter table app.routes enable row level security;
alter table app.routes force row level security;
create policy tenant on app.routes for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.routes to authenticated;

create table app.sections (
  restaurant_id uuid not null,
  id uuid not null,
  name text not null,
  server_id uuid,
  sort integer not null,
  removed_at timestamp with time zone,
  constraint sections_pkey PRIMARY KEY (restaurant_id, id),
  constraint sections_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint sections_restaurant_id_server_id_fkey FOREIGN KEY (restaurant_id, server_id) REFERENCES app.members(restaurant_id, id)
);
alter table app.sections enable row level security;
alter table app.sections force row level security;
create policy tenant on app.sections for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.sections to authenticated;

create table app.shares (
  restaurant_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  check_id uuid not null,
  name text not null,
  part integer not null,
  of integer not null,
  gross bigint not null,
  discounts jsonb not null,
  tax_rate integer not null,
  is_tax_included boolean not null,
  constraint shares_pkey PRIMARY KEY (restaurant_id, id),
  constraint shares_restaurant_id_line_id_check_id_key UNIQUE (restaurant_id, line_id, check_id) DEFERRABLE INITIALLY DEFERRED,
  constraint shares_check CHECK ((of >= part)),
  constraint shares_gross_check CHECK ((gross >= 0)),
  constraint shares_part_check CHECK ((part > 0)),
  constraint shares_restaurant_id_check_id_fkey FOREIGN KEY (restaurant_id, check_id) REFERENCES app.checks(restaurant_id, id),
  constraint shares_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint shares_restaurant_id_line_id_fkey FOREIGN KEY (restaurant_id, line_id) REFERENCES app.lines(restaurant_id, id)
);
CREATE INDEX shares_check_id ON app.shares USING btree (restaurant_id, check_id);
alter table app.shares enable row level security;
alter table app.shares force row level security;
create policy tenant on app.shares for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.shares to authenticated;

create table app.stations (
  restaurant_id uuid not null,
  id uuid not null,
  name text not null,
  sort integer not null,
  is_fallback boolean not null,
  warm_after integer not null,
  due_after integer not null,
  late_after integer not null,
  by_daypart jsonb not null,
  is_open boolean not null,
  reroutes_to uuid,
  parallel integer not null,
  full_after integer not null,
  language text not null,
  pinned jsonb not null,
  constraint stations_pkey PRIMARY KEY (restaurant_id, id),
  constraint stations_full_after_check CHECK ((full_after >= 0)),
  constraint stations_parallel_check CHECK ((parallel >= 1)),
  constraint stations_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint stations_restaurant_id_reroutes_to_fkey FOREIGN KEY (restaurant_id, reroutes_to) REFERENCES app.stations(restaurant_id, id)
);
alter table app.stations enable row level security;
alter table app.stations force row level security;
create policy tenant on app.stations for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.stations to authenticated;

create table app.taxes (
  restaurant_id uuid not null,
  id uuid not null,
  name text not null,
  rate integer not null,
  is_included boolean not null,
  sort integer not null,
  constraint taxes_pkey PRIMARY KEY (restaurant_id, id),
  constraint taxes_rate_check CHECK (((rate >= 0) AND (rate <= 100000))),
  constraint taxes_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id)
);
alter table app.taxes enable row level security;
alter table app.taxes force row level security;
create policy tenant on app.taxes for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.taxes to authenticated;

create table app.tickets (
  restaurant_id uuid not null,
  id uuid not null,
  check_id uuid not null,
  order_id uuid not null,
  station_id uuid not null,
  status text not null,
  course integer not null,
  check_number integer not null,
  table_name text not null,
  server_id uuid,
  server_name text not null,
  lines jsonb not null,
  is_rush boolean not null,
  fired_at timestamp with time zone not null,
  heard_at timestamp with time zone,
  heard_by uuid,
  alarmed_at timestamp with time zone,
  ready_at timestamp with time zone,
  served_at timestamp with time zone,
  allergy_seen_at timestamp with time zone,
  is_add_on boolean not null,
  also_at jsonb not null,
  later_courses jsonb not null,
  work_seconds integer not null,
  promised_at timestamp with time zone,
  changed_at timestamp with time zone,
  constraint tickets_pkey PRIMARY KEY (restaurant_id, id),
  constraint tickets_status_check CHECK ((status = ANY (ARRAY['cooking'::text, 'ready'::text, 'served'::text]))),
  constraint tickets_restaurant_id_check_id_fkey FOREIGN KEY (restaurant_id, check_id) REFERENCES app.checks(restaurant_id, id),
  constraint tickets_restaurant_id_fkey FOREIGN KEY (restaurant_id) REFERENCES app.restaurants(id),
  constraint tickets_restaurant_id_station_id_fkey FOREIGN KEY (restaurant_id, station_id) REFERENCES app.stations(restaurant_id, id)
);
CREATE INDEX tickets_of_check ON app.tickets USING btree (check_id);
CREATE INDEX tickets_unheard ON app.tickets USING btree (restaurant_id) WHERE ((status = 'cooking'::text) AND (heard_at IS NULL) AND (alarmed_at IS NULL));
alter table app.tickets enable row level security;
alter table app.tickets force row level security;
create policy tenant on app.tickets for all to authenticated using ((restaurant_id = ( SELECT app.tenant() AS tenant))) with check ((restaurant_id = ( SELECT app.tenant() AS tenant)));
grant delete, insert, select, update on app.tickets to authenticated;

CREATE OR REPLACE FUNCTION app.advance_head(restaurant uuid, judged_at bigint, new_seq bigint, new_hash text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  update app.heads set seq = new_seq, hash = new_hash where restaurant_id = restaurant and seq = judged_at;
  if not found then
    raise exception 'the log has moved on' using errcode = 'HD001';
  end if;
end
$function$;
grant execute on function app.advance_head(uuid,bigint,bigint,text) to authenticated;

CREATE OR REPLACE FUNCTION app.claim_pairing(device uuid, tenant uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update app.device_secrets set restaurant_id = tenant where device_id = device and restaurant_id is null;
  if not found then
    raise exception 'the device was paired elsewhere' using errcode = 'HD002';
  end if;
end
$function$;
grant execute on function app.claim_pairing(uuid,uuid) to authenticated;

CREATE OR REPLACE FUNCTION app.device_secret(device uuid)
 RETURNS TABLE(restaurant_id uuid, secret_hash text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update app.device_secrets d set last_seen_at = now()
  where d.device_id = device and (d.restaurant_id is not null or d.expires_at > now())
  returning d.restaurant_id, d.secret_hash
$function$;
grant execute on function app.device_secret(uuid) to authenticated;

CREATE OR REPLACE FUNCTION app.ended_sessions(session_ids uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select asked.id from unnest(session_ids) as asked (id)
  where not exists (
    select from auth.sessions s join auth.users u on u.id = s.user_id
    where s.id = asked.id and (s.not_after is null or s.not_after > now()) and (u.banned_until is null or u.banned_until <= now())
  )
$function$;
grant execute on function app.ended_sessions(uuid[]) to authenticated;

CREATE OR REPLACE FUNCTION app.find_pairing(shown_code text, tenant uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select device_id from app.device_secrets
  where code = shown_code and expires_at > now() and (restaurant_id is null or restaurant_id = tenant)
  order by restaurant_id nulls first limit 1
$function$;
grant execute on function app.find_pairing(text,uuid) to authenticated;

CREATE OR REPLACE FUNCTION app.forget_old_keys(older_than interval)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with gone as (
    delete from app.idempotency_keys where ctid in (
      select ctid from app.idempotency_keys where created_at < now() - older_than limit 10000
    ) returning 1
  )
  select count(*) from gone
$function$;
grant execute on function app.forget_old_keys(interval) to authenticated;

CREATE OR REPLACE FUNCTION app.heads_of(restaurants uuid[])
 RETURNS TABLE(restaurant_id uuid, seq bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select h.restaurant_id, h.seq from app.heads h where h.restaurant_id = any (restaurants)
$function$;
grant execute on function app.heads_of(uuid[]) to authenticated;

CREATE OR REPLACE FUNCTION app.my_memberships(of_user uuid)
 RETURNS TABLE(restaurant_id uuid, restaurant_name text, member_id uuid, name text, role text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.id, r.name, m.id, m.name, m.role
  from app.members m join app.restaurants r on r.id = m.restaurant_id
  where m.user_id = of_user and m.is_active
  order by r.name
$function$;
grant execute on function app.my_memberships(uuid) to authenticated;

CREATE OR REPLACE FUNCTION app.restaurants_with_lines_to_fire(by_now timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select distinct l.restaurant_id from app.lines l join app.checks c on c.restaurant_id = l.restaurant_id and c.id = l.check_id
  where l.status = 'held' and l.fire_at <= by_now and c.status = 'open'
$function$;
grant execute on function app.restaurants_with_lines_to_fire(timestamp with time zone) to authenticated;

CREATE OR REPLACE FUNCTION app.restaurants_with_messages_to_send(by_now timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select distinct restaurant_id from app.messages where status = 'waiting' and next_try_at <= by_now
$function$;
grant execute on function app.restaurants_with_messages_to_send(timestamp with time zone) to authenticated;

CREATE OR REPLACE FUNCTION app.restaurants_with_unheard_tickets()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select distinct restaurant_id from app.tickets where status = 'cooking' and heard_at is null and alarmed_at is null
$function$;
grant execute on function app.restaurants_with_unheard_tickets() to authenticated;

CREATE OR REPLACE FUNCTION app.start_pairing(device uuid, secret text, shown_code text, valid_for interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from app.device_secrets where restaurant_id is null and expires_at < now();
  insert into app.device_secrets (device_id, secret_hash, code, expires_at) values (device, secret, shown_code, now() + valid_for);
$function$;
grant execute on function app.start_pairing(uuid,text,text,interval) to authenticated;

CREATE OR REPLACE FUNCTION app.tenant()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'restaurant_id')::uuid
$function$;
grant execute on function app.tenant() to anon;
grant execute on function app.tenant() to authenticated;
