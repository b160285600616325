-- A check of an earlier day that was brought back, so that its money can be given back: which day it was brought back on.
alter table app.checks add column recalled_on date;
create index checks_recalled on app.checks (restaurant_id, recalled_on) where recalled_on is not null;
