create function training_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'what was done about a training is kept' using errcode = 'restrict_violation';
end $$;
create trigger training_is_kept before update or delete on training_move
    for each row execute function training_is_kept();
create trigger training_is_kept before update or delete on training_signature
    for each row execute function training_is_kept();
create trigger training_is_kept before update or delete on training_reminder
    for each row execute function training_is_kept();

-- What was gone through stays as the consultant has signed it.
create function training_item_guard() returns trigger language plpgsql as $$
begin
    if (select state from training where id = coalesce(new.training_id, old.training_id)) <> 'OPEN' then
        raise exception 'the checklist of a settled training is kept' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger training_item_guard before insert or update or delete on training_item
    for each row execute function training_item_guard();

create function training_signature_guard() returns trigger language plpgsql as $$
declare
    newcomer uuid = (select person_id from training where id = new.training_id);
begin
    if new.kind = 'HELD' then
        if new.person_id = newcomer then
            raise exception 'nobody trains themselves' using errcode = 'check_violation';
        end if;
        if (select count(*) from training_item where training_id = new.training_id) < 6 then
            raise exception 'the checklist is not complete' using errcode = 'check_violation';
        end if;
    elsif new.person_id <> newcomer then
        raise exception 'only the newcomer acknowledges' using errcode = 'check_violation';
    elsif not exists (select from training_signature where training_id = new.training_id and kind = 'HELD') then
        raise exception 'nobody has signed that it was held' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger training_signature_guard before insert on training_signature
    for each row execute function training_signature_guard();

create function training_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a training is kept' using errcode = 'restrict_violation';
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
        ('OPEN', 'HELD'), ('HELD', 'ACKNOWLEDGED'), ('OPEN', 'NOT_NEEDED')) then
        raise exception 'a training does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if old.person_id <> new.person_id or old.opened_at <> new.opened_at then
        raise exception 'a training keeps its newcomer' using errcode = 'check_violation';
    end if;
    if old.state <> 'OPEN' and (new.took_office_on, new.held_to, new.settled_on, new.waiver, new.reason, new.session_on)
        is distinct from (old.took_office_on, old.held_to, old.settled_on, old.waiver, old.reason, old.session_on) then
        raise exception 'a settled training keeps its dates' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger training_guard before update or delete on training
    for each row execute function training_guard();

-- Looked at when the transaction commits, for the state and the signature are written by several statements.
create function training_check_signatures() returns trigger language plpgsql as $$
begin
    if (select count(*) from training_signature where training_id = new.id)
        <> (case new.state when 'HELD' then 1 when 'ACKNOWLEDGED' then 2 else 0 end) then
        raise exception 'a training has other signatures than its state needs' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger training_check_signatures after insert or update on training
    deferrable initially deferred for each row execute function training_check_signatures();
