drop table app.prep_times;
drop table app.routes;
alter table app.devices drop column shows, drop column seen_at, drop column dark_since, drop column battery;
alter table app.modifiers drop column station_ids;
update app.tickets set lines = (
  select coalesce(jsonb_agg(line - 'isVoidSeen'), '[]') from jsonb_array_elements(lines) line
) where lines <> '[]';
alter table app.tickets
  drop column is_add_on, drop column also_at, drop column later_courses, drop column work_seconds, drop column promised_at,
  drop column changed_at;
alter table app.stations
  drop column by_daypart, drop column is_open, drop column reroutes_to, drop column parallel, drop column full_after,
  drop column language, drop column pinned;
alter table app.restaurants drop column dayparts, drop column unheard;
