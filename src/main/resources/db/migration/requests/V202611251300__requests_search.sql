-- Words are found in all their forms, «е» and «ё» alike. What is erased is found no more.
create function request_words(told text) returns tsvector language sql immutable parallel safe
    return to_tsvector('russian'::regconfig, replace(lower(told), 'ё', 'е'));

alter table request
    add column search tsvector not null generated always as (
        request_words(subject || ' ' || place || ' ' || school_class || ' ' || steps || ' ' || happened || ' ' || expected)
    ) stored;
create index request_by_words on request using gin (search);
create index request_by_guest on request using gin (replace(lower(guest_name), 'ё', 'е') gin_trgm_ops)
    where guest_name is not null;

alter table request_message
    add column search tsvector not null generated always as (request_words(body)) stored;
create index request_message_by_words on request_message using gin (search);
