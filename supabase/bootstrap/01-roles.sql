-- What Supabase brings along and a bare Postgres lacks. Never run on Supabase itself; safe to run again.
--
-- Roles belong to the whole server. What is there already is not touched, so that several databases can be made at once.
do $$
declare
  -- Runs the migrations and hands the roles on to app_api. On Supabase it is called postgres and is no superuser.
  owner name := (select rolname from pg_roles join pg_database on datdba = pg_roles.oid
                  where datname = current_database() and not rolsuper);
  wanted record;
begin
  for wanted in
    select *
      from (values ('anon', 'nologin noinherit'),
                   ('authenticated', 'nologin noinherit'),
                   ('service_role', 'nologin noinherit bypassrls'),
                   ('authenticator', 'nologin noinherit')) as roles (name, attributes)
     where name not in (select rolname from pg_roles)
  loop
    execute format('create role %I %s', wanted.name, wanted.attributes);
  end loop;

  for wanted in
    select *
      from (values ('anon', 'authenticator', ''),
                   ('authenticated', 'authenticator', ''),
                   ('service_role', 'authenticator', ''),
                   ('anon', owner, 'with admin option'),
                   ('authenticated', owner, 'with admin option'),
                   ('service_role', owner, 'with admin option'),
                   ('authenticator', owner, 'with admin option'),
                   ('pg_monitor', owner, ''),
                   ('pg_signal_backend', owner, ''),
                   ('pg_read_all_data', owner, '')) as grants (name, grantee, options)
     where grantee is not null
       and not exists (select from pg_auth_members where roleid = name::regrole and member = grantee::text::regrole)
  loop
    execute format('grant %I to %I %s', wanted.name, wanted.grantee, wanted.options);
  end loop;
end $$;
