-- Whether single keys are shortcuts on the pages; null where a user never chose.
alter table users add column key_shortcuts boolean;
