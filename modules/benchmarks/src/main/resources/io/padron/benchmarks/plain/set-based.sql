-- The same work as an import of natural persons of México, by nothing but SQL: the database's own limit. A line of dashes
-- parts the statements; the first makes the table that the file is copied into.

create unlogged table staged (row_no int generated always as identity, reference text, first text, middle text,
        last text, second_last text, rfc text, curp text, email1 text, email2 text, email3 text, phone1 text,
        phone2 text, phone3 text, method text)
--
create unlogged table judged as
    select row_no + 1 as row_no, nullif(trim(reference),'') as reference, trim(first) as first,
        trim(middle) as middle, trim(last) as last, trim(second_last) as second_last, regexp_replace(upper(rfc),
        '[^A-ZÑ&0-9]', '', 'g') as rfc, regexp_replace(upper(curp), '[^A-ZÑ0-9]', '', 'g') as curp,
        array_remove(array[lower(trim(email1)), lower(trim(email2)), lower(trim(email3))], '') as emails,
        array(select '+52' || right(regexp_replace(p, '[^0-9]', '', 'g'), 10)
    from unnest(array[phone1, phone2, phone3]) p
    where p <> '') as phones, trim(method) as method, ''::text as problem
    from staged
--
update judged set problem = case
    when first = ''
    or last = '' then 'name'
    when rfc !~ '^[A-ZÑ&]{4}[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[A-Z0-9]{3}$' then 'rfc'
    when curp <> '' and curp !~ '^[A-Z]{4}[0-9]{6}[HMX][A-Z]{5}[A-Z0-9][0-9]$' then 'curp'
    when cardinality(emails) = 0
   
    or exists  (select 1
    from unnest(emails) e
    where e !~ '^[^@ ]+@[^@ ]+\.[^@ ]+$') then 'email'
    when exists (select 1
    from unnest(phones) p
    where p !~ '^\+52[0-9]{10}$') then 'phone'
    when method <> 'SPEI' then 'method'
    else '' end
    where first = ''
    or last = ''
    or method <> 'SPEI'
    or cardinality(emails) = 0
    or rfc !~ '^[A-ZÑ&]{4}[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[A-Z0-9]{3}$'
    or (curp <> '' and curp !~ '^[A-Z]{4}[0-9]{6}[HMX][A-Z]{5}[A-Z0-9][0-9]$')
   
    or exists  (select 1
    from unnest(emails) e
    where e !~ '^[^@ ]+@[^@ ]+\.[^@ ]+$')
   
    or exists  (select 1
    from unnest(phones) p
    where p !~ '^\+52[0-9]{10}$')
--
update judged j set problem = 'in-register'
    where problem = '' and (exists (select 1
    from customer_identities i
    where i.unique_key = 'MX:RFC:' || j.rfc and j.rfc not like 'XAXX%')
   
    or exists  (select 1
    from customer_identities i
    where i.unique_key = 'MX:CURP:' || j.curp)
   
    or exists  (select 1
    from customers c
    where c.reference_key = lower(j.reference)))
--
update judged j set problem = 'in-file'
    from (select row_no
    from (select row_no, row_number() over (partition by key order by row_no) n
    from (select row_no, 'R' || rfc as key
    from judged
    where problem = '' and rfc not like 'XAXX%'
    union all
    select row_no, 'C' || curp
    from judged
    where problem = '' and curp <> ''
    union all
    select row_no, 'F' || reference
    from judged
    where problem = '' and reference is not null) k) n
    where n > 1) d
    where d.row_no = j.row_no
--
insert into import_outcomes
    select 1, row_no, case
    when problem like 'in-%' then 'DUPLICATE'
    else 'REJECTED' end, null, null
    from judged
    where problem <> ''
--
insert into import_issues (import_id,row_no,issue_no,severity,code,column_key,column_name,cell_text,message_es,message_en)
    select 1, row_no, 0, 'ERROR', problem, 'x', 'RFC*', rfc, 'El RFC debe tener 13 caracteres',
        'An RFC has 13 characters'
    from judged
    where problem <> ''
--
create unlogged table good as
    select nextval('customer_ids') as id, j.*,
        btrim(regexp_replace(first || ' ' || middle || ' ' || last || ' ' || second_last, ' +', ' ', 'g')) as display
    from (select *
    from judged
    where problem = '' order by row_no) j
--
insert into customers (id, version, country, person_type, status, first_name, middle_name, last_name,
        second_last_name, full_name, legal_name, sort_name, identity_shown, address, reference, reference_key,
        created_at, created_by, import_id, import_row)
    select id, 1, 'MX', 'NATURAL', 'ACTIVE', first, middle, last, second_last, '', '',
        left(lower(translate(display, 'ÁÉÍÓÚÜÑáéíóúüñ', 'AEIOUUNaeiouun')), 60), rfc, '', reference, lower(reference),
        localtimestamp, 'admin', '1', row_no
    from good
--
insert into customer_identities (customer_id, ordinal, kind, written, normal_form, search_key, formatted, unique_key,
        rule_version, doubts)
    select id, 0, 'RFC', rfc, rfc, rfc, rfc, case
    when rfc like 'XAXX%' then null
    else 'MX:RFC:' || rfc end, '1', ''
    from good
    union all
    select id, 1, 'CURP', curp, curp, curp, curp, 'MX:CURP:' || curp, '1', ''
    from good
    where curp <> ''
--
insert into customer_words (word, customer_id)
    select distinct w, id
    from good, unnest(regexp_split_to_array(lower(translate(display, 'ÁÉÍÓÚÜÑáéíóúüñ', 'AEIOUUNaeiouun')), ' ')) w
--
insert into contact_points (customer_id, ordinal, person_no, point_type, contact_text)
    select id, n - 1, 0, 'EMAIL', e
    from good, unnest(emails) with ordinality x(e, n)
    union all
    select id, cardinality(emails) + n - 1, 0, 'PHONE', p
    from good, unnest(phones) with ordinality x(p, n)
--
insert into customer_payment_methods (customer_id, ordinal, method_id, payment_reference)
    select id, 0, 1, id::text
    from good
