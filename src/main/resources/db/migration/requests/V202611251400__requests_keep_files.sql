-- Files lie in the database, so that one backup holds all. Until they are sent they belong to a form of their owner.
create table request_file (
    id             uuid primary key,
    owner          uuid not null references person (id),
    form           uuid not null,
    request_number bigint references request (number),
    message_id     bigint references request_message (id),
    name           text not null check (length(name) between 1 and 200),
    type           text not null check (length(type) between 3 and 100),
    size           bigint not null check (size between 1 and 10485760),
    preview        boolean not null,
    made_at        timestamptz not null,
    constraint request_file_of_a_message_is_of_its_request check (message_id is null or request_number is not null)
);
create index request_file_in_order on request_file (request_number, made_at, id) where request_number is not null;
create index request_file_of_form on request_file (owner, form) where request_number is null;
create index request_file_by_owner on request_file (owner, made_at);
create index request_file_unsent on request_file (made_at) where request_number is null;
create index request_file_by_message on request_file (message_id) where message_id is not null;

-- In pieces, so that neither way anybody holds a whole one in memory. Ordinal -1 is the small picture.
create table request_file_piece (
    file_id uuid not null references request_file (id) on delete cascade,
    ordinal integer not null check (ordinal between -1 and 100),
    bytes   bytea not null check (length(bytes) between 1 and 262144),
    primary key (file_id, ordinal)
);
alter table request_file_piece alter column bytes set storage external;

-- What was sent stays as it was sent.
create function request_file_is_kept() returns trigger language plpgsql as $$
begin
    if old.request_number is not null then
        raise exception 'a file that was sent is kept' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger request_file_is_kept before update or delete on request_file
    for each row execute function request_file_is_kept();
