-- The name of a file is found by its parts, «отчёт_9А.xlsx» by «отчёт», «9а» and «xlsx», and whole.
create function request_file_parts(name text) returns text language sql immutable parallel safe
    return regexp_replace(name, '(?<=\w)[_.-]+(?=\w)|_+', ' ', 'g');

alter table request_file
    add column search tsvector not null generated always as (request_words(request_file_parts(name))) stored;
create index request_file_by_words on request_file using gin (search) where request_number is not null;
