create table visit (
    id               uuid primary key,
    request_number   bigint not null unique references request (number),
    audience         text not null check (audience in ('EMPLOYEES', 'PARENTS')),
    code             text not null unique check (code ~ '^[1-9][0-9]{5}$'),
    secret_hash      bytea unique check (length(secret_hash) = 32),
    state            text not null check (state in ('WISHED', 'BOOKED', 'CANCELLED', 'CAME', 'MISSED')),
    series           uuid,
    on_date          date,
    starts           timestamptz,
    ends             timestamptz,
    seat             integer,
    seats            integer check (seats between 1 and 500),
    known_starts     timestamptz,
    known_place      text check (length(known_place) <= 200),
    known_means      text check (known_means in ('IN_PERSON', 'PHONE', 'ONLINE')),
    known_consultant uuid references person (id),
    wish             text not null check (length(wish) <= 500),
    contact_hash     bytea check (length(contact_hash) = 32),
    made_at          timestamptz not null,
    version          integer not null,
    constraint visit_occurrence_is_whole check (num_nulls(series, on_date) <> 1),
    constraint visit_slot_is_whole check (num_nulls(starts, ends, seat, seats) in (0, 4)),
    constraint visit_slot_is_of_an_occurrence check (starts is null or series is not null),
    constraint visit_wish_has_no_slot check (state <> 'WISHED' or (series is null and wish <> '')),
    constraint visit_booked_has_its_slot check (state not in ('BOOKED', 'MISSED') or starts is not null),
    constraint visit_came_to_an_occurrence check (state <> 'CAME' or series is not null),
    constraint visit_slot_takes_time check (starts < ends),
    constraint visit_seat_is_there check (seat between 1 and seats),
    constraint visit_known_is_whole check (num_nulls(known_starts, known_place, known_means, known_consultant) in (0, 4)),
    -- A seat is never given twice, not even in times that overlap because the schedule has changed.
    constraint visit_seat_once exclude using gist
        (series with =, on_date with =, seat with =, tstzrange(starts, ends) with &&)
        where (state in ('BOOKED', 'CAME', 'MISSED') and starts is not null),
    -- Nobody is in two places at once.
    constraint visit_contact_once exclude using gist (contact_hash with =, tstzrange(starts, ends) with &&)
        where (state = 'BOOKED' and contact_hash is not null)
);
create index visit_by_day on visit (on_date, starts) where on_date is not null;
create index visit_booked on visit (starts) where state = 'BOOKED' or (state = 'CANCELLED' and known_starts is not null);
create index visit_wished on visit (made_at) where state = 'WISHED';
create index visit_by_contact on visit (contact_hash) where state in ('WISHED', 'BOOKED');
create index visit_by_known_consultant on visit (known_consultant);

-- Who did what and when; nobody means the visitor.
create table visit_move (
    id         bigint generated always as identity primary key,
    visit_id   uuid not null references visit (id),
    act        text not null check (act in ('WISH', 'BOOK', 'WALK_IN', 'GIVE', 'MOVE', 'CANCEL', 'ATTEND', 'MISS', 'UNDO', 'TELL')),
    from_state text,
    to_state   text not null,
    starts     timestamptz,
    made_by    uuid references person (id),
    made_at    timestamptz not null,
    constraint visit_move_has_its_person check (made_by is not null or act in ('WISH', 'BOOK', 'MOVE', 'CANCEL'))
);
create index visit_move_in_order on visit_move (visit_id, id);

-- The journal of consents: which text was agreed to, when, and when that was taken back. It only grows.
create table visit_consent (
    id       bigint generated always as identity primary key,
    visit_id uuid not null references visit (id),
    text     text not null check (length(text) between 1 and 40),
    act      text not null check (act in ('GIVEN', 'WITHDRAWN')),
    made_at  timestamptz not null,
    constraint visit_consent_once unique (visit_id, act)
);

create table visit_meeting (
    id             uuid primary key,
    series         uuid not null,
    on_date        date not null,
    people         integer not null check (people between 1 and 2000),
    request_number bigint not null unique references request (number),
    person_id      uuid not null references person (id),
    made_at        timestamptz not null,
    constraint visit_meeting_once unique (series, on_date)
);
create index visit_meeting_by_day on visit_meeting (on_date);

create function visit_history_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'what was done with a visit is kept' using errcode = 'restrict_violation';
end $$;
create trigger visit_history_is_kept before update or delete on visit_move
    for each row execute function visit_history_is_kept();
create trigger visit_history_is_kept before update or delete on visit_consent
    for each row execute function visit_history_is_kept();
create trigger visit_history_is_kept before update or delete on visit_meeting
    for each row execute function visit_history_is_kept();

-- Against abuse: from where somebody signed up lately, as a keyed hash.
create table visit_origin (
    id      bigint generated always as identity primary key,
    origin  bytea not null check (length(origin) = 32),
    made_at timestamptz not null
);
create index visit_origin_lately on visit_origin (origin, made_at);
create index visit_origin_by_age on visit_origin (made_at);

create table visit_key (
    only_one boolean primary key default true check (only_one),
    bytes    bytea not null check (length(bytes) = 32)
);

-- How many seats are left stands on the public faces.
create constraint trigger public_face_changed after insert or update or delete on visit
    deferrable initially deferred for each row execute function public_face_changed();
