create index lines_check_id on app.lines (restaurant_id, check_id);
create index tickets_check_id on app.tickets (restaurant_id, check_id);
create index orders_check_id on app.orders (restaurant_id, check_id);
create index payments_check_id on app.payments (restaurant_id, check_id);
drop index app.lines_of_check;
drop index app.tickets_of_check;
drop index app.orders_of_check;
drop index app.payments_of_check;
