-- What was signed cannot change under the signature, not even around the application.

create function schedule_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a schedule begins as a draft' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if old.state = 'APPROVED' then
        raise exception 'an approved schedule is immutable' using errcode = 'check_violation';
    end if;
    if tg_op = 'DELETE' then
        if old.state = 'SUBMITTED' then
            raise exception 'a submitted schedule is immutable' using errcode = 'check_violation';
        end if;
        return old;
    end if;
    if new.author <> old.author or new.id <> old.id or new.based_on is distinct from old.based_on
        or new.drafted_at <> old.drafted_at then
        raise exception 'a schedule keeps its author and its origin' using errcode = 'check_violation';
    end if;
    if old.state = 'SUBMITTED' and (new.title, new.effective_from, new.effective_to)
        <> (old.title, old.effective_from, old.effective_to) then
        raise exception 'a submitted schedule is immutable' using errcode = 'check_violation';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'APPROVED'),
        ('RETURNED', 'DRAFT')) then
        raise exception 'a schedule does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger schedule_guard before insert or update or delete on schedule
    for each row execute function schedule_guard();

-- Looked at when the transaction commits, for the signature and the approval are written by several statements.
create function schedule_check_signatures() returns trigger language plpgsql as $$
begin
    if new.state in ('SUBMITTED', 'APPROVED') and not exists (
        select from schedule_signature a
        where a.schedule_id = new.id and a.round = new.round and a.role = 'AUTHOR' and a.person_id = new.author
    ) then
        raise exception 'the author has not signed' using errcode = 'check_violation';
    end if;
    if new.state = 'APPROVED' and not exists (
        select from schedule_signature a join schedule_signature d using (schedule_id, round, content)
        where a.schedule_id = new.id and a.round = new.round and a.role = 'AUTHOR' and d.role = 'DIRECTOR'
          and a.person_id <> d.person_id
    ) then
        raise exception 'two people have not signed the same content' using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger schedule_check_signatures after update on schedule
    deferrable initially deferred for each row execute function schedule_check_signatures();

create function schedule_line_guard() returns trigger language plpgsql as $$
declare
    in_state text;
begin
    for in_state in
        select state from schedule
        where id in (case when tg_op <> 'INSERT' then old.schedule_id end, case when tg_op <> 'DELETE' then new.schedule_id end)
        for share
    loop
        if in_state in ('SUBMITTED', 'APPROVED') then
            raise exception 'the lines of a % schedule are immutable', lower(in_state) using errcode = 'check_violation';
        end if;
    end loop;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger schedule_line_guard before insert or update or delete on schedule_line
    for each row execute function schedule_line_guard();

create function schedule_signature_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        raise exception 'a signature is never changed' using errcode = 'check_violation';
    end if;
    if exists (select from schedule where id = old.schedule_id and state in ('SUBMITTED', 'APPROVED')) then
        raise exception 'a signature is never taken away' using errcode = 'check_violation';
    end if;
    return old;
end $$;

create trigger schedule_signature_guard before update or delete on schedule_signature
    for each row execute function schedule_signature_guard();
