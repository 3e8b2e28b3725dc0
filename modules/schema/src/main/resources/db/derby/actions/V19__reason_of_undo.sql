-- What the customers' history says of an undo, in the words of who ordered it.
alter table action_runs add column undo_reason varchar(300);
