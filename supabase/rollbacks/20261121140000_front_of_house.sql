-- Takes the front of the house away with what was written in it: discounts, shares, refunds, guests, reports. Prices and payments of
-- before stay as they were; a payment by anything but cash stands in the way and is said by the database.
drop function app.restaurants_with_lines_to_fire(timestamptz), app.restaurants_with_messages_to_send(timestamptz);
drop table app.messages, app.approvals, app.day_closes, app.paper_sales, app.cash_moves, app.account_moves, app.refunds, app.allergies,
  app.reservations, app.guests, app.discounts, app.shares, app.promotions;

alter table app.payments
  drop constraint payments_tender_check,
  add constraint payments_tender_check check (tender in ('cash')),
  drop column tip, drop column rounding, drop column reference, drop column account_id, drop column drawer_id;
alter table app.payments add check (tendered >= amount);
drop table app.drawers, app.accounts;

alter table app.tickets drop column allergy_seen_at;
alter table app.lines drop column tax_rate, drop column is_tax_included, drop column discounts, drop column allergies, drop column fire_at;
alter table app.checks drop column service_rate, drop column split_cents, drop column merged_into, drop column discount, drop column service;
alter table app.modifiers drop column group_ids;
alter table app.modifier_groups drop column is_halvable;
alter table app.menu_items drop column tax_id, drop column is_open;
drop table app.taxes;
alter table app.parties drop constraint parties_seated;
create unique index parties_seated on app.parties (restaurant_id, table_id) where left_at is null;
-- What was taken out of the room would stand in it again under a name that may be another table's.
alter table app.floor_tables drop constraint floor_tables_name;
update app.floor_tables set name = id::text where removed_at is not null;
alter table app.floor_tables add unique (restaurant_id, name);
alter table app.floor_tables drop column joined_to, drop column removed_at;
alter table app.sections drop column removed_at;
alter table app.restaurants drop column sales;
update app.restaurants set pacing = pacing - 'toLeave';
