-- Which letter somebody had before them who writes another one, and who wrote it.
alter table escalation
    add column letter_revision integer not null default 0 check (letter_revision >= 0),
    add column letter_by uuid references person (id),
    add column letter_at timestamptz,
    add constraint escalation_letter_written_at_some_time check (letter_by is null or letter_at is not null);

-- What was sent to Support, word for word; nothing where that was not kept yet.
alter table escalation_appeal
    add column sent_subject text,
    add column sent_text text,
    add constraint escalation_appeal_sent_whole check (num_nonnulls(sent_subject, sent_text) <> 1);

-- A number that was written down wrongly and stood until it was corrected.
create table escalation_former_number (
    id            uuid primary key,
    appeal_id     uuid not null references escalation_appeal (id),
    ordinal       integer not null check (ordinal between 1 and 20),
    registered_as text check (length(registered_as) between 1 and 100),
    registered_by uuid references person (id),
    registered_at timestamptz not null,
    constraint escalation_former_number_in_order unique (appeal_id, ordinal)
);

create function escalation_former_number_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and exists (select from escalation_appeal where id = new.appeal_id and outcome is null
        and (registered_as, registered_by, registered_at)
            is not distinct from (new.registered_as, new.registered_by, new.registered_at)) then
        return new;
    end if;
    if tg_op = 'UPDATE' and new.registered_as is null
        and to_jsonb(new) - 'registered_as' = to_jsonb(old) - 'registered_as'
        and exists (select from escalation_appeal appeal join escalation on escalation.id = escalation_id
            join request on number = request_number where appeal.id = old.appeal_id and erased_at is not null) then
        return new;
    end if;
    raise exception 'the course of an appeal is kept' using errcode = 'restrict_violation';
end $$;
create trigger escalation_former_number_is_kept before insert or update or delete on escalation_former_number
    for each row execute function escalation_former_number_is_kept();

-- What was done stays as it was done. A number gives way to another once it is kept among the former ones; what leads to a
-- guest goes with the guest.
create or replace function escalation_appeal_is_kept() returns trigger language plpgsql as $$
declare
    of_guest constant text[] = '{registered_as,sent_subject,sent_text}';
begin
    if tg_op = 'UPDATE' and num_nonnulls(new.registered_as, new.sent_subject, new.sent_text) = 0
        and to_jsonb(new) - of_guest = to_jsonb(old) - of_guest
        and exists (select from escalation join request on number = request_number
            where id = old.escalation_id and erased_at is not null) then
        return new;
    end if;
    if tg_op = 'DELETE' or old.outcome is not null
        or (old.escalation_id, old.ordinal, old.channel, old.made_by, old.made_at, old.sent_subject, old.sent_text)
            is distinct from (new.escalation_id, new.ordinal, new.channel, new.made_by, new.made_at, new.sent_subject,
                new.sent_text)
        or old.registered_at is not null and (old.registered_as, old.registered_by, old.registered_at)
            is distinct from (new.registered_as, new.registered_by, new.registered_at)
            and (new.registered_at is null or not exists (select from escalation_former_number former
                where former.appeal_id = old.id and (former.registered_as, former.registered_by, former.registered_at)
                    is not distinct from (old.registered_as, old.registered_by, old.registered_at))) then
        raise exception 'the course of an appeal is kept' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
