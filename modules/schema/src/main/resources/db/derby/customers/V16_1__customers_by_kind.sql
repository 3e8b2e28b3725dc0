-- Filters by country, person type and status, in any combination (module customers): the customers of a kind lie together in
-- one index, the newest first. It takes the place of two that each knew a part.

drop index customers_by_kind;
drop index customers_by_status;
create index customers_by_kind on customers (country, person_type, status, id desc);
