-- What the school itself says about a day. Every act is a row: a new word on the same day ends the old one, nothing is
-- overwritten.
create table workday_change (
    id         uuid primary key,
    day        date not null check (day between date '2000-01-01' and date '2100-12-31'),
    kind       text not null check (kind in ('WORKING', 'DAY_OFF')),
    note       text not null check (length(note) between 1 and 200),
    made_by    uuid not null references person (id),
    made_at    timestamptz not null,
    removed_by uuid references person (id),
    removed_at timestamptz,
    check ((removed_by is null) = (removed_at is null))
);
create unique index workday_change_one_in_force on workday_change (day) where removed_at is null;
create index workday_change_by_day on workday_change (day);
