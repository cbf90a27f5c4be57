-- Which consultants have a request open at this moment. A row is worth nothing after a minute, and so after a crash.
create unlogged table request_presence (
    request_number bigint not null references request (number) on delete cascade,
    person         uuid not null references person (id),
    seen_at        timestamptz not null,
    writing_at     timestamptz,
    primary key (request_number, person),
    constraint request_presence_writes_where_seen check (writing_at <= seen_at)
);
