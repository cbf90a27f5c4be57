-- As long as it is open, its last day follows from the day of taking office and the calendar; then it keeps the one it
-- was held to.
create table training (
    id             uuid primary key,
    person_id      uuid not null references person (id),
    took_office_on date not null check (took_office_on between date '2000-01-01' and date '2100-12-31'),
    state          text not null check (state in ('OPEN', 'HELD', 'ACKNOWLEDGED', 'NOT_NEEDED')),
    opened_at      timestamptz not null,
    session_on     date,
    session_from   time,
    session_to     time check (session_to > session_from),
    session_place  text check (length(session_place) between 1 and 200),
    trainer        uuid references person (id),
    held_to        date,
    settled_on     date,
    waiver         text check (waiver in ('LEFT', 'NO_NEWCOMER', 'DECIDED')),
    reason         text not null check (length(reason) <= 500),
    constraint training_session_is_whole check (
        num_nulls(session_on, session_from, session_to, session_place, trainer) in (0, 5)),
    constraint training_session_follows_office check (session_on >= took_office_on),
    constraint training_nobody_trains_themselves check (trainer <> person_id),
    constraint training_settled_keeps_its_date check (
        num_nulls(held_to, settled_on) = case state when 'OPEN' then 2 else 0 end),
    constraint training_is_waived_somehow check ((state = 'NOT_NEEDED') = (waiver is not null)),
    constraint training_says_why check ((waiver is not distinct from 'DECIDED') = (reason <> ''))
);
create unique index training_one_open_a_person on training (person_id) where state = 'OPEN';
create index training_by_person on training (person_id, opened_at desc);
create index training_by_day on training (took_office_on, id);
create index training_open on training (took_office_on, id) where state = 'OPEN';
create index training_in_time on training (took_office_on desc, id desc)
    where state in ('HELD', 'ACKNOWLEDGED') and settled_on <= held_to;
create index training_out_of_time on training (took_office_on desc, id desc)
    where state in ('HELD', 'ACKNOWLEDGED') and settled_on > held_to;
create index training_not_needed on training (took_office_on desc, id desc) where state = 'NOT_NEEDED';

-- What was gone through, and who says so.
create table training_item (
    training_id uuid not null references training (id),
    item        text not null check (item in ('TIMETABLE', 'GRADES', 'ATTENDANCE', 'LESSON_PLANS', 'LESSONS', 'ACCESS')),
    person_id   uuid not null references person (id),
    made_at     timestamptz not null,
    primary key (training_id, item)
);

create table training_signature (
    training_id uuid not null references training (id),
    kind        text not null check (kind in ('HELD', 'ACKNOWLEDGED')),
    person_id   uuid not null references person (id),
    made_at     timestamptz not null,
    primary key (training_id, kind),
    constraint training_two_people_sign unique (training_id, person_id)
);

-- Nobody means the portal, which follows what is recorded of the person.
create sequence training_move_id;
create table training_move (
    id          bigint primary key,
    training_id uuid not null references training (id),
    act         text not null check (act in ('OPEN', 'MOVE', 'ARRANGE', 'COMPLETE', 'ACKNOWLEDGE', 'WAIVE')),
    from_state  text,
    to_state    text not null,
    made_by     uuid references person (id),
    made_at     timestamptz not null,
    told        text not null check (length(told) <= 500),
    constraint training_move_is_one check (act || ' ' || coalesce(from_state, '') || '>' || to_state in (
        'OPEN >OPEN', 'MOVE OPEN>OPEN', 'ARRANGE OPEN>OPEN', 'COMPLETE OPEN>HELD', 'ACKNOWLEDGE HELD>ACKNOWLEDGED',
        'WAIVE OPEN>NOT_NEEDED')),
    constraint training_move_has_its_person check (made_by is not null or act in ('OPEN', 'MOVE', 'WAIVE'))
);
alter sequence training_move_id owned by training_move.id;
create index training_move_in_order on training_move (training_id, id);

-- Nobody is reminded of the same thing twice, however many instances run and however often.
create table training_reminder (
    training_id uuid not null references training (id),
    kind        text not null check (kind in ('OPENED', 'SECOND_DAY', 'LAST_DAY', 'MISSED')),
    made_at     timestamptz not null,
    primary key (training_id, kind)
);
