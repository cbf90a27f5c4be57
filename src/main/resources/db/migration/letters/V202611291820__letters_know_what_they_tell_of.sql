-- Of which request each paragraph of a letter about several tells, so that the words about one can be forgotten alone.
alter table letter
    add column tells_of bigint[]
        check (cardinality(tells_of) = cardinality(string_to_array(words, E'\n\n')));
-- The letters of a day written until now name their requests by number.
update letter set tells_of = (
    select array_agg(substring(part from '[Оо]бращени[а-яё]+ № ([0-9]{1,15})')::bigint order by n)
    from unnest(string_to_array(words, E'\n\n')) with ordinality each (part, n))
where path = '/notices' and request_number is null;
create index letter_tells_of on letter using gin (tells_of) where tells_of is not null;
