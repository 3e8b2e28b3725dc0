-- Derby reads an index in its own direction only: the newest customers of a word, as a search shows them (module
-- customers). It takes the place of the key, whose order nobody asks for.

alter table customer_words drop primary key;
create unique index customer_words_newest on customer_words (word, customer_id desc);
