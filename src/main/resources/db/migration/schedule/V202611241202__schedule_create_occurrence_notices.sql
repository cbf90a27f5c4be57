-- What was said about one occurrence: the receptions of a series on a date. The series stays the same from version to
-- version; the line is the one in force when it was said.
create table schedule_cancellation (
    id          uuid primary key,
    line_id     uuid not null,
    series      uuid not null,
    on_date     date not null,
    person_id   uuid not null references person (id),
    made_at     timestamptz not null,
    reason      text not null check (length(reason) between 1 and 500),
    foreign key (line_id, series) references schedule_line (id, series),
    unique (series, on_date)
);
create index schedule_cancellation_by_date on schedule_cancellation (on_date);
create index schedule_cancellation_by_line on schedule_cancellation (line_id);

-- The latest wins.
create table schedule_substitution (
    id          uuid primary key,
    ordinal     bigint not null generated always as identity,
    line_id     uuid not null,
    series      uuid not null,
    on_date     date not null,
    substitute  uuid not null references person (id),
    person_id   uuid not null references person (id),
    made_at     timestamptz not null,
    reason      text not null check (length(reason) between 1 and 500),
    foreign key (line_id, series) references schedule_line (id, series)
);
create index schedule_substitution_by_date on schedule_substitution (on_date, ordinal);
create index schedule_substitution_by_series on schedule_substitution (series, on_date);
create index schedule_substitution_by_line on schedule_substitution (line_id);
