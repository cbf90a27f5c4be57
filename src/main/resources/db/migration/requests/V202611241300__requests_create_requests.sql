create sequence request_number;
create table request (
    number         bigint primary key check (number > 0),
    asker          uuid not null references person (id),
    audience       text not null check (audience in ('EMPLOYEES', 'PARENTS')),
    channel        text not null check (channel in ('PORTAL', 'EMAIL', 'PHONE', 'IN_PERSON', 'PARENT_MEETING')),
    topic          text not null check (topic in ('TIMETABLE', 'GRADES', 'ATTENDANCE', 'LESSON_PLANS', 'LESSONS',
        'ACCESS', 'OTHER', 'PARENT_ACCESS', 'PARENT_GRADES', 'PARENT_HOMEWORK', 'PARENT_MESSAGES', 'PARENT_OTHER')),
    subject        text not null check (length(subject) between 1 and 150),
    place          text not null check (length(place) <= 200),
    school_class   text not null check (length(school_class) <= 200),
    steps          text not null check (length(steps) <= 4000),
    happened       text not null check (length(happened) between 1 and 4000),
    expected       text not null check (length(expected) <= 4000),
    once           uuid not null,
    asked_at       timestamptz not null,
    state          text not null check (state in ('NEW', 'TAKEN', 'WAITING', 'ON_HOLD', 'ANSWERED', 'CLOSED')),
    state_since    timestamptz not null,
    assignee       uuid references person (id),
    assigned_at    timestamptz,
    promised_until timestamptz,
    promised_since timestamptz,
    promise_basis  text check (promise_basis in ('RECEPTION', 'TERM')),
    promise_place  text check (length(promise_place) <= 200),
    constraint request_asked_once unique (asker, once),
    constraint request_topic_fits_audience check ((topic like 'PARENT\_%') = (audience = 'PARENTS')),
    constraint request_new_is_nobodys check (state <> 'NEW' or assignee is null),
    constraint request_assigned_at_some_time check ((assignee is null) = (assigned_at is null)),
    constraint request_nobody_answers_their_own check (assignee <> asker),
    constraint request_promise_while_owed check (
        num_nonnulls(promised_until, promised_since, promise_basis, promise_place)
            = case when state in ('NEW', 'TAKEN') then 4 else 0 end),
    constraint request_promise_lies_ahead check (promised_until > promised_since)
);
alter sequence request_number owned by request.number;

-- The queue: by promise, what has none last.
create index request_open on request ((coalesce(promised_until, 'infinity'::timestamptz)), number)
    where state in ('NEW', 'TAKEN', 'WAITING', 'ON_HOLD');
create index request_promised on request (promised_until) where promised_until is not null;
create index request_by_state on request (state, number desc);
create index request_answered on request (state_since, number) where state = 'ANSWERED';
-- One's own: what waits for the asker, what is open, what is closed; the newest first.
create index request_by_asker on request (asker,
    (case when state in ('WAITING', 'ANSWERED') then 0 when state = 'CLOSED' then 2 else 1 end), (-number));

create sequence request_message_id;
create table request_message (
    id             bigint primary key,
    request_number bigint not null references request (number),
    kind           text not null check (kind in ('REPLY', 'CLARIFICATION', 'ANSWER', 'NOTE')),
    body           text not null check (length(body) between 1 and 8000),
    made_by        uuid not null references person (id),
    made_at        timestamptz not null,
    identity       uuid not null,
    constraint request_message_sent_once unique (request_number, identity)
);
alter sequence request_message_id owned by request_message.id;
create index request_message_in_order on request_message (request_number, id);

create sequence request_move_id;
create table request_move (
    id             bigint primary key,
    request_number bigint not null references request (number),
    act            text not null check (act in ('ASK', 'TAKE', 'RELEASE', 'CLARIFY', 'REPLY', 'ANSWER', 'REOPEN',
        'CONFIRM', 'LAPSE', 'WITHDRAW', 'CLOSE', 'HOLD', 'RESUME')),
    from_state     text,
    to_state       text not null,
    made_by        uuid references person (id),
    made_at        timestamptz not null,
    why            text not null check (length(why) <= 2000),
    constraint request_move_is_one check (coalesce(from_state, '') || '>' || to_state in (
        '>NEW', 'NEW>TAKEN', 'NEW>ON_HOLD', 'NEW>CLOSED', 'TAKEN>TAKEN', 'TAKEN>WAITING', 'TAKEN>ON_HOLD',
        'TAKEN>ANSWERED', 'TAKEN>CLOSED', 'WAITING>TAKEN', 'WAITING>ON_HOLD', 'WAITING>CLOSED', 'ON_HOLD>TAKEN',
        'ANSWERED>TAKEN', 'ANSWERED>CLOSED')),
    constraint request_move_has_its_person check ((made_by is null) = (act = 'LAPSE')),
    constraint request_move_says_why check (act <> 'CLOSE' or why <> '')
);
alter sequence request_move_id owned by request_move.id;
create index request_move_in_order on request_move (request_number, id);

-- What was said and done stays as it was.
create function request_history_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a request is kept' using errcode = 'restrict_violation';
end $$;
create trigger request_message_is_kept before update or delete on request_message
    for each row execute function request_history_is_kept();
create trigger request_move_is_kept before update or delete on request_move
    for each row execute function request_history_is_kept();
