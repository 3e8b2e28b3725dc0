-- As of the tasks of an import: how many processes have died over a bulk update since it last moved forward.
alter table action_runs add column deaths integer not null default 0;
