-- What was found in a run, grouped by what repairs it and listed by kind: each by an index.

-- The beginning of the header: an index takes no text of any length.
alter table import_issues add column column_key varchar(60) not null default '';
update import_issues set column_key = substr(column_name, 1, 60);
create index import_issues_by_problem on import_issues (import_id, severity, code, column_key, row_no);
create index import_issues_by_severity on import_issues (import_id, severity, row_no);
create index import_outcomes_by_kind on import_outcomes (import_id, outcome, row_no);
