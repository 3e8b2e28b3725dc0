-- How many processes have died while they worked on a task, since it last moved forward. What kills a process again and again
-- ends with a sentence, instead of keeping the server from its work after each start.
alter table import_tasks add column deaths integer not null default 0;
