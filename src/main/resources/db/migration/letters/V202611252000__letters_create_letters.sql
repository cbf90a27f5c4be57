-- Proves that an address for replies was made here. Made in the database, so that no setting holds it.
create table letter_key (
    only_one boolean primary key default true check (only_one),
    secret   bytea not null check (length(secret) = 32)
);
insert into letter_key (secret)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- One letter to one recipient, written in the transaction of its cause.
create table letter (
    id             uuid primary key,
    person_id      uuid references person (id),
    address        text not null check (length(address) between 3 and 320),
    request_number bigint references request (number),
    author         uuid references person (id),
    subject        text not null check (length(subject) between 1 and 250 and subject !~ '[\r\n]'),
    words          text not null check (length(words) between 1 and 4000),
    quoted         text not null check (length(quoted) <= 20000),
    path           text not null check (path like '/%' and length(path) <= 500),
    answering      text not null check (answering in ('BY_LETTER', 'IN_THE_PORTAL')),
    fate           text not null check (fate in ('WAITING', 'SENT', 'REFUSED', 'GIVEN_UP', 'KEPT', 'WITHDRAWN')),
    written_at     timestamptz not null,
    leaves_at      timestamptz not null,
    attempts       integer not null default 0 check (attempts >= 0),
    fault          text not null default '' check (length(fault) <= 500),
    settled_at     timestamptz,
    check ((fate = 'WAITING') = (settled_at is null)),
    check (answering = 'IN_THE_PORTAL' or (person_id is not null and request_number is not null))
);
create index letter_waiting on letter (leaves_at, id) where fate = 'WAITING';
create index letter_by_time on letter (written_at desc, id desc);
create index letter_by_fate on letter (fate, written_at desc, id desc);
create index letter_by_request on letter (request_number, written_at) where request_number is not null;

-- The letter a request came with: what leaves about the request continues it in the mail program of who asked.
create table letter_thread (
    request_number bigint primary key references request (number),
    message_id     text not null check (length(message_id) <= 998 and message_id ~ '^<[^<>[:space:]]+>$')
);
