-- One thing told to one person, written in the transaction of its cause. What is told is kept as a key and its arguments,
-- to be said in the reader's language.
create table notice (
    id             bigint generated always as identity primary key,
    person_id      uuid not null references person (id),
    kind           text not null check (kind ~ '^[A-Z_]{3,40}$'),
    arguments      text[] not null check (cardinality(arguments) <= 8),
    path           text not null check (path ~ '^/[^/]' and length(path) <= 500),
    request_number bigint references request (number),
    author         uuid references person (id),
    made_at        timestamptz not null,
    seen_at        timestamptz,
    -- The day on whose morning a letter tells of it, among others; nothing when none is to, or one has.
    letter_on      date,
    check (seen_at is null or letter_on is null),
    check (author <> person_id)
);
create index notice_newest on notice (person_id, made_at desc, id desc);
create index notice_unseen on notice (person_id) where seen_at is null;
create index notice_by_request on notice (request_number) where request_number is not null;
create index notice_for_letter on notice (letter_on, person_id) where letter_on is not null;
-- Only to find what is old: a page must not walk through everybody's notices by their time.
create index notice_by_age on notice using brin (made_at);
create index notice_by_seen on notice (seen_at) where seen_at is not null;

-- How often somebody wants letters; who never said gets each at once.
create table letter_wish (
    person_id uuid primary key references person (id),
    wish      text not null check (wish in ('AT_ONCE', 'DAILY', 'NEVER'))
);
