-- Of two requests of the same asker one can lead to the other. Which has others led to it leads nowhere itself: there are
-- no chains and no circles, whoever writes at the same time.
alter table request
    add column merged_into bigint,
    add column whole boolean generated always as (merged_into is null) stored,
    add column into_whole boolean generated always as (case when merged_into is not null then true end) stored,
    add column guest_key text generated always as (
        nullif(regexp_replace(lower(guest_contact), '[^[:alnum:]@]', '', 'g'), '')) stored,
    add constraint request_merged_is_closed check (merged_into is null or state = 'CLOSED'),
    add constraint request_merged_into_another check (merged_into <> number),
    add constraint request_is_whole unique (number, whole),
    add constraint request_of_asker unique (number, asker),
    add constraint request_merged_into_a_whole foreign key (merged_into, into_whole) references request (number, whole),
    add constraint request_merged_of_one_asker foreign key (merged_into, asker) references request (number, asker);
create index request_merged on request (merged_into) where merged_into is not null;
create index request_by_guest_key on request (guest_key) where guest_key is not null;

-- The one row tells of it in both histories.
alter table request_move
    add column other_number bigint references request (number) check (other_number <> request_number),
    add constraint request_move_names_the_other check (
        case act when 'MERGE' then other_number is not null when 'UNDO' then true else other_number is null end),
    drop constraint request_move_act_check,
    add constraint request_move_act_check check (act in ('ASK', 'TAKE', 'RELEASE', 'HAND_OVER', 'CLARIFY', 'REPLY',
        'ANSWER', 'REOPEN', 'CONFIRM', 'LAPSE', 'WITHDRAW', 'CLOSE', 'HOLD', 'RESUME', 'UNDO', 'MERGE'));
create index request_move_of_other on request_move (other_number, id) where other_number is not null;
