-- How far the mailbox has been read. When the server numbers its letters anew, reading begins anew.
create table mailbox_place (
    folder       text primary key check (length(folder) between 1 and 500),
    uid_validity bigint not null,
    next_uid     bigint not null check (next_uid >= 0)
);

-- Letters that could not be fetched; they are tried again, and do not stop the next one.
create table mailbox_trouble (
    folder       text not null references mailbox_place (folder) on delete cascade,
    uid_validity bigint not null,
    uid          bigint not null,
    attempts     integer not null check (attempts > 0),
    retry_at     timestamptz not null,
    primary key (folder, uid_validity, uid)
);

-- Each letter that came, once; the key is its Message-ID, and all that stays of a letter that is forgotten.
create table incoming_letter (
    id             uuid primary key,
    message_key    text not null unique check (length(message_key) between 1 and 400),
    message_id     text not null check (length(message_id) <= 1000),
    fate           text not null check (fate in ('REQUEST', 'REPLY', 'QUARANTINE', 'REMOVED', 'SILENT')),
    reason         text not null check (reason ~ '^[A-Z_]{0,30}$'),
    detail         text not null check (length(detail) <= 200),
    sender         text not null check (length(sender) <= 320 and sender = lower(sender)),
    sender_name    text not null check (length(sender_name) <= 150),
    subject        text not null check (length(subject) <= 300),
    words          text not null check (length(words) <= 20000),
    quoted         text not null check (length(quoted) <= 20000),
    written_at     timestamptz,
    taken_at       timestamptz not null,
    decided_at     timestamptz,
    size           bigint not null check (size >= 0),
    kept           boolean not null,
    request_number bigint references request (number),
    erased_at      timestamptz,
    search         text not null generated always as (
        replace(lower(sender || ' ' || sender_name || ' ' || subject), 'ё', 'е')) stored,
    check (fate not in ('REQUEST', 'REPLY') or request_number is not null),
    check ((reason <> '') or fate in ('REQUEST', 'REPLY')),
    -- Of what nobody wrote, nothing but its head.
    check (fate <> 'SILENT' or (words = '' and quoted = '' and not kept))
);
create index incoming_letter_by_time on incoming_letter (taken_at desc, id desc)
    where erased_at is null;
create index incoming_letter_by_fate on incoming_letter (fate, taken_at desc, id desc)
    where erased_at is null;
create index incoming_letter_by_reason on incoming_letter (fate, reason, taken_at desc, id desc)
    where erased_at is null;
create index incoming_letter_by_sender on incoming_letter (sender, taken_at);
create index incoming_letter_by_request on incoming_letter (request_number) where request_number is not null;
create index incoming_letter_by_search on incoming_letter using gin (search gin_trgm_ops);

-- What came with a letter that is kept; the contents lie in the letter itself.
create table incoming_file (
    letter_id uuid not null references incoming_letter (id) on delete cascade,
    ordinal   integer not null check (ordinal between 0 and 200),
    name      text not null check (length(name) between 1 and 200),
    size      bigint not null check (size >= 0),
    primary key (letter_id, ordinal)
);

-- The whole letter as it came.
create table incoming_letter_piece (
    file_id uuid not null references incoming_letter (id) on delete cascade,
    ordinal integer not null check (ordinal between 0 and 200),
    bytes   bytea not null check (length(bytes) between 1 and 262144),
    primary key (file_id, ordinal)
);
alter table incoming_letter_piece alter column bytes set storage external;

-- Who decided what about a letter in quarantine.
create table incoming_letter_act (
    id        bigint generated always as identity primary key,
    letter_id uuid not null references incoming_letter (id) on delete cascade,
    act       text not null check (act in ('REQUEST', 'REMOVAL', 'RESTORATION')),
    made_by   uuid not null references person (id),
    made_at   timestamptz not null
);
create index incoming_letter_act_in_order on incoming_letter_act (letter_id, id);
