-- A foreign key looks a row up by (restaurant_id, id). On a table that was empty when a session first asked, an index that also begins
-- with restaurant_id looks as good as the primary key, and the plan stays: every check then reads all rows of the restaurant.
create index lines_of_check on app.lines (check_id);
create index tickets_of_check on app.tickets (check_id);
create index orders_of_check on app.orders (check_id);
create index payments_of_check on app.payments (check_id);
drop index app.lines_check_id;
drop index app.tickets_check_id;
drop index app.orders_check_id;
drop index app.payments_check_id;
