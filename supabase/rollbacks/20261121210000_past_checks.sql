drop index app.checks_recalled;
alter table app.checks drop column recalled_on;
