create table schedule (
    id             uuid primary key,
    title          text not null check (length(title) between 1 and 200),
    effective_from date not null check (effective_from between '2000-01-01' and '2199-12-31'),
    effective_to   date not null check (effective_to between '2000-01-01' and '2199-12-31'),
    author         uuid not null references person (id),
    state          text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    based_on       uuid references schedule (id),
    number         integer unique check (number > 0),
    round          integer not null check (round >= 0),
    drafted_at     timestamptz not null,
    changed_by     uuid not null references person (id),
    changed_at     timestamptz not null,
    version        integer not null,
    check (effective_from <= effective_to),
    check ((state = 'APPROVED') = (number is not null)),
    check (state = 'DRAFT' or round > 0)
);
create index schedule_open on schedule (changed_at desc) where state <> 'APPROVED';
create index schedule_approved on schedule (effective_from, number) where state = 'APPROVED';
create index schedule_by_author on schedule (author, state);
create index schedule_by_origin on schedule (based_on) where based_on is not null;

create table schedule_line (
    id           uuid primary key,
    schedule_id  uuid not null references schedule (id) on delete cascade,
    series       uuid not null,
    kind         text not null check (kind in ('WEEKLY', 'ONCE', 'PARENT_MEETING')),
    weekday      text check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    on_date      date check (on_date between '2000-01-01' and '2199-12-31'),
    from_time    time not null,
    to_time      time not null,
    place        text not null check (length(place) between 1 and 200),
    means        text not null check (means in ('IN_PERSON', 'PHONE', 'ONLINE')),
    audience     text not null check (audience in ('EMPLOYEES', 'PARENTS', 'BOTH')),
    consultant   uuid not null references person (id),
    slot_minutes integer check (slot_minutes between 5 and 240),
    seats        integer not null check (seats between 1 and 500),
    version      integer not null,
    check (from_time < to_time),
    check ((kind = 'WEEKLY') = (weekday is not null)),
    check ((kind = 'WEEKLY') = (on_date is null)),
    check (kind <> 'PARENT_MEETING' or (slot_minutes is null and audience <> 'EMPLOYEES')),
    unique (schedule_id, series),
    unique (id, series),
    constraint schedule_line_said_once unique nulls not distinct
        (schedule_id, kind, weekday, on_date, from_time, to_time, place, means, audience, consultant) deferrable initially deferred
);

-- The signatures are acts of people: who, in what position, when, over which content.
create table schedule_signature (
    id          uuid primary key,
    schedule_id uuid not null references schedule (id) on delete cascade,
    round       integer not null check (round > 0),
    role        text not null check (role in ('AUTHOR', 'DIRECTOR')),
    person_id   uuid not null references person (id),
    name        text not null check (length(name) between 1 and 310),
    position    text not null check (length(position) <= 150),
    signed_at   timestamptz not null,
    content     text not null check (content ~ '^[0-9a-f]{64}$'),
    unique (schedule_id, round, role),
    constraint schedule_signature_two_people unique (schedule_id, round, person_id)
);

create table schedule_remark (
    id          uuid primary key,
    schedule_id uuid not null references schedule (id) on delete cascade,
    round       integer not null check (round > 0),
    person_id   uuid not null references person (id),
    made_at     timestamptz not null,
    body        text not null check (length(body) between 1 and 4000),
    unique (schedule_id, round)
);
