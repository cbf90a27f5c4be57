-- Each deed of the portals on this database, and which of them did it: what is done twice is there twice.
create table deed (
    id     bigint generated always as identity primary key,
    what   text not null,
    thing  text not null,
    portal text not null default current_setting('application_name')
);

create function deed_is_noted() returns trigger language plpgsql as $$
begin
    insert into deed (what, thing) values (tg_argv[0], to_jsonb(new) ->> tg_argv[1]);
    return null;
end $$;

-- Other jobs come round by themselves meanwhile.
create trigger deed_is_noted after update on scheduled_tasks
    for each row when (new.picked and not old.picked
        and new.task_name in ('onboarding-remind', 'escalation-announce-lapses', 'requests-erase-guests'))
    execute function deed_is_noted('picked', 'task_name');
create trigger deed_is_noted after insert on training_reminder
    for each row execute function deed_is_noted('reminded', 'training_id');
create trigger deed_is_noted after insert on escalation_lapse
    for each row execute function deed_is_noted('announced', 'request_number');
create trigger deed_is_noted after update on request
    for each row when (new.erased_at is not null) execute function deed_is_noted('erased', 'number');
-- Whoever hears that a guest was erased forgets what they wrote to Support.
create trigger deed_is_noted after update on escalation
    for each row execute function deed_is_noted('heard', 'request_number');
