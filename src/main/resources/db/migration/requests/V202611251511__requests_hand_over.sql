alter table request_move
    add column handed_to uuid references person (id),
    drop constraint request_move_act_check,
    add constraint request_move_act_check check (act in ('ASK', 'TAKE', 'RELEASE', 'HAND_OVER', 'CLARIFY', 'REPLY',
        'ANSWER', 'REOPEN', 'CONFIRM', 'LAPSE', 'WITHDRAW', 'CLOSE', 'HOLD', 'RESUME')),
    drop constraint request_move_says_why,
    add constraint request_move_says_why check (act not in ('CLOSE', 'HAND_OVER') or why <> ''),
    add constraint request_move_says_to_whom check ((act = 'HAND_OVER') = (handed_to is not null)),
    add constraint request_move_hands_to_another check (handed_to <> made_by),
    add constraint request_move_hands_over_from check (
        act <> 'HAND_OVER' or to_state = 'TAKEN' and from_state in ('NEW', 'TAKEN'));
