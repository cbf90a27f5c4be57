-- Each act that can be taken back, with how the request stood before it. The last move and the last message at that
-- moment tell whether anything has happened since.
create sequence request_step_id;
create table request_step (
    id             bigint primary key,
    request_number bigint not null references request (number),
    made_by        uuid not null references person (id),
    made_at        timestamptz not null,
    move_id        bigint unique references request_move (id),
    message_id     bigint unique references request_message (id),
    last_move      bigint not null references request_move (id),
    last_message   bigint not null check (last_message >= 0),
    state          text not null check (state in ('NEW', 'TAKEN', 'WAITING', 'ON_HOLD', 'ANSWERED', 'CLOSED')),
    state_since    timestamptz not null,
    assignee       uuid references person (id),
    assigned_at    timestamptz,
    promised_until timestamptz,
    promised_since timestamptz,
    promise_basis  text check (promise_basis in ('RECEPTION', 'TERM')),
    promise_place  text check (length(promise_place) <= 200),
    constraint request_step_is_something check (num_nonnulls(move_id, message_id) > 0),
    constraint request_step_is_the_latest check (move_id = last_move and message_id = last_message),
    constraint request_step_assigned_at_some_time check ((assignee is null) = (assigned_at is null)),
    constraint request_step_promise_while_owed check (
        num_nonnulls(promised_until, promised_since, promise_basis, promise_place)
            = case when state in ('NEW', 'TAKEN') then 4 else 0 end)
);
alter sequence request_step_id owned by request_step.id;
create index request_step_in_order on request_step (request_number, id);
create trigger request_step_is_kept before update or delete on request_step
    for each row execute function request_history_is_kept();

-- A message that was taken back is nobody's to read. Its writer has the words again until they are put aside.
create table request_recall (
    message_id   bigint primary key references request_message (id),
    made_by      uuid not null references person (id),
    made_at      timestamptz not null,
    put_aside_at timestamptz check (put_aside_at >= made_at)
);
create trigger request_recall_is_kept before delete or update of message_id, made_by, made_at on request_recall
    for each row execute function request_history_is_kept();

-- Its files go with it and wait under the mark of a form again.
create or replace function request_file_is_kept() returns trigger language plpgsql as $$
begin
    if old.request_number is not null
            and not exists (select from request_recall where message_id = old.message_id) then
        raise exception 'a file that was sent is kept' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

-- Undoing is a move of its own, back to where the undone one came from.
alter table request_move
    add column undoes bigint unique references request_move (id),
    add constraint request_move_undoes_another check ((act = 'UNDO') = (undoes is not null) and undoes < id),
    drop constraint request_move_act_check,
    add constraint request_move_act_check check (act in ('ASK', 'TAKE', 'RELEASE', 'HAND_OVER', 'CLARIFY', 'REPLY',
        'ANSWER', 'REOPEN', 'CONFIRM', 'LAPSE', 'WITHDRAW', 'CLOSE', 'HOLD', 'RESUME', 'UNDO')),
    drop constraint request_move_is_one,
    add constraint request_move_is_one check (
        case when act = 'UNDO' then from_state || '>' || to_state in (
            'TAKEN>NEW', 'TAKEN>TAKEN', 'TAKEN>WAITING', 'TAKEN>ANSWERED', 'WAITING>TAKEN', 'ANSWERED>TAKEN',
            'CLOSED>NEW', 'CLOSED>TAKEN', 'CLOSED>WAITING', 'CLOSED>ANSWERED')
        else coalesce(from_state, '') || '>' || to_state in (
            '>NEW', 'NEW>TAKEN', 'NEW>ON_HOLD', 'NEW>CLOSED', 'TAKEN>TAKEN', 'TAKEN>WAITING', 'TAKEN>ON_HOLD',
            'TAKEN>ANSWERED', 'TAKEN>CLOSED', 'WAITING>TAKEN', 'WAITING>ON_HOLD', 'WAITING>CLOSED', 'ON_HOLD>TAKEN',
            'ANSWERED>TAKEN', 'ANSWERED>CLOSED') end);
