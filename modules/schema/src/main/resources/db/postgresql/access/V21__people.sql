-- Nobody who acted is ever deleted: who is no longer let in is set inactive. The number grows with each new password and
-- each deactivation, and ends the sign-ins that began with a smaller one.
alter table users add column active boolean not null default true;
alter table users add column credentials integer not null default 0;
