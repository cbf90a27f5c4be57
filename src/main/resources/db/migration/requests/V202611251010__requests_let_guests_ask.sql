-- Who has no account, a parent above all, asks too. Their name and the way to reach them stay until they are erased.
alter table request
    alter column asker drop not null,
    add column guest_name    text check (length(guest_name) between 1 and 150),
    add column guest_contact text check (length(guest_contact) <= 150),
    add column erased_at     timestamptz,
    add constraint request_asked_by_somebody check (num_nonnulls(asker, guest_name, erased_at) = 1),
    add constraint request_guest_is_whole check (num_nonnulls(guest_name, guest_contact) <> 1);
create unique index request_of_guest_once on request (once) where asker is null;
create index request_of_guest_closed on request (state_since, number) where guest_name is not null and state = 'CLOSED';

-- A guest's own acts have nobody behind them.
alter table request_move
    drop constraint request_move_has_its_person,
    add constraint request_move_has_its_person check (
        case when act = 'LAPSE' then made_by is null else made_by is not null or act in ('ASK', 'WITHDRAW') end);
