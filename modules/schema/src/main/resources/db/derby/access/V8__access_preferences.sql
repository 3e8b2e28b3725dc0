-- How each user wants the pages; null what they never chose.
alter table users add column language_code varchar(2);
alter table users add column theme_name varchar(10);
