-- PostgreSQL reads the key of customer_words in both directions: what Derby needs here, it has.
select 1;
