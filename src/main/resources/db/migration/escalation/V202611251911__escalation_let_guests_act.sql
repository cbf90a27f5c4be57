-- An act with nobody behind it is the guest's who asked, and nobody else's.
alter table escalation
    alter column declared_by drop not null,
    drop constraint escalation_ended_by_somebody,
    add constraint escalation_ended_at_some_time check (ended_by is null or ended_at is not null);
alter table escalation_appeal
    alter column made_by drop not null,
    drop constraint escalation_appeal_registered_whole,
    drop constraint escalation_appeal_concluded_whole,
    add constraint escalation_appeal_registered_at_some_time check (
        num_nonnulls(registered_as, registered_by) = 0 or registered_at is not null),
    add constraint escalation_appeal_concluded_whole check (
        num_nonnulls(outcome, concluded_at) in (0, 2) and (concluded_by is null or outcome is not null));

create function escalation_nobody_is_the_guest() returns trigger language plpgsql as $$
begin
    if (new.declared_by is null or new.ended_at is not null and new.ended_by is null)
        and exists (select from request where number = new.request_number and asker is not null) then
        raise exception 'only a guest acts without an account' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger escalation_nobody_is_the_guest before insert or update on escalation
    for each row execute function escalation_nobody_is_the_guest();

create function escalation_appeal_nobody_is_the_guest() returns trigger language plpgsql as $$
declare
    whose request;
begin
    select request.* into whose from escalation join request on number = request_number
        where id = new.escalation_id;
    if whose.asker is not null and (new.made_by is null or new.registered_at is not null and new.registered_by is null
        or new.concluded_at is not null and new.concluded_by is null) then
        raise exception 'only a guest acts without an account' using errcode = 'check_violation';
    end if;
    if new.registered_at is not null and new.registered_as is null and whose.erased_at is null then
        raise exception 'what is registered has a number' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger escalation_appeal_nobody_is_the_guest before insert or update on escalation_appeal
    for each row execute function escalation_appeal_nobody_is_the_guest();

-- What was done stays as it was done; only the number that leads to a guest goes with the guest.
create or replace function escalation_appeal_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.registered_as is null
        and to_jsonb(new) - 'registered_as' = to_jsonb(old) - 'registered_as'
        and exists (select from escalation join request on number = request_number
            where id = old.escalation_id and erased_at is not null) then
        return new;
    end if;
    if tg_op = 'DELETE' or old.outcome is not null
        or (old.escalation_id, old.ordinal, old.channel, old.made_by, old.made_at)
            is distinct from (new.escalation_id, new.ordinal, new.channel, new.made_by, new.made_at)
        or old.registered_at is not null and (old.registered_as, old.registered_by, old.registered_at)
            is distinct from (new.registered_as, new.registered_by, new.registered_at) then
        raise exception 'the course of an appeal is kept' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
