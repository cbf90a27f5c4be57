-- A guest puts a request on hold and brings it back too, on their own way to whoever can help.
alter table request_move
    drop constraint request_move_has_its_person,
    add constraint request_move_has_its_person check (
        case when act = 'LAPSE' then made_by is null
            else made_by is not null or act in ('ASK', 'WITHDRAW', 'HOLD', 'RESUME') end);
