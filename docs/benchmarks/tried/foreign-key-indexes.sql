-- Indexes that help foreign keys, led by the key they help instead of by the restaurant (see foreign-key-indexes.md).
drop index app.orders_check_id; create index orders_check_id on app.orders (check_id, restaurant_id);
drop index app.lines_check_id; create index lines_check_id on app.lines (check_id, restaurant_id);
drop index app.tickets_check_id; create index tickets_check_id on app.tickets (check_id, restaurant_id);
drop index app.fires_line_id; create index fires_line_id on app.fires (line_id, restaurant_id);
drop index app.payments_check_id; create index payments_check_id on app.payments (check_id, restaurant_id);
