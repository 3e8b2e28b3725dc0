-- Under which name a file of a watched folder was claimed: none becomes two runs.
alter table import_runs add column claimed_as varchar(60);
alter table import_runs add constraint import_runs_claimed_as unique (claimed_as);
