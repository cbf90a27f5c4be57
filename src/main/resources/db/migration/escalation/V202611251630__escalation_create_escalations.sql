create table escalation (
    id              uuid primary key,
    request_number  bigint not null references request (number),
    reason          text not null check (reason in ('ABSENT', 'VENDOR_ACCESS', 'JOURNAL_FAULT', 'OUT_OF_KNOWLEDGE',
        'OTHER', 'LAPSED')),
    explanation     text not null check (length(explanation) <= 2000),
    declared_by     uuid not null references person (id),
    declared_at     timestamptz not null,
    letter_subject  text check (length(letter_subject) <= 200),
    letter_place    text check (length(letter_place) <= 200),
    letter_steps    text check (length(letter_steps) <= 4000),
    letter_happened text check (length(letter_happened) <= 4000),
    letter_expected text check (length(letter_expected) <= 4000),
    letter_occurred text check (length(letter_occurred) <= 200),
    letter_browser  text check (length(letter_browser) <= 200),
    letter_links    text check (length(letter_links) <= 4000),
    letter_reach    text check (length(letter_reach) <= 200),
    letter_more     text check (length(letter_more) <= 8000),
    ended_by        uuid references person (id),
    ended_at        timestamptz,
    constraint escalation_letter_is_whole check (num_nonnulls(letter_subject, letter_place, letter_steps,
        letter_happened, letter_expected, letter_occurred, letter_browser, letter_links, letter_reach, letter_more)
        in (0, 10)),
    constraint escalation_says_what_is_other check (reason <> 'OTHER' or explanation <> ''),
    constraint escalation_ended_by_somebody check (num_nonnulls(ended_by, ended_at) <> 1)
);
create unique index escalation_open_once on escalation (request_number) where ended_at is null;
create index escalation_of_request on escalation (request_number, declared_at);
create index escalation_open_in_order on escalation (declared_at, request_number) where ended_at is null;

create table escalation_appeal (
    id            uuid primary key,
    escalation_id uuid not null references escalation (id),
    ordinal       integer not null check (ordinal between 1 and 20),
    channel       text not null check (channel in ('EMAIL', 'PHONE')),
    made_by       uuid not null references person (id),
    made_at       timestamptz not null,
    registered_as text check (length(registered_as) between 1 and 100),
    registered_by uuid references person (id),
    registered_at timestamptz,
    outcome       text check (outcome in ('HELPED', 'REJECTED_INSUFFICIENT_INFORMATION',
        'REJECTED_INCORRECT_OR_UNCONSTRUCTIVE', 'WITHDRAWN')),
    concluded_by  uuid references person (id),
    concluded_at  timestamptz,
    constraint escalation_appeal_in_order unique (escalation_id, ordinal),
    constraint escalation_appeal_registered_whole check (num_nonnulls(registered_as, registered_by, registered_at) in (0, 3)),
    constraint escalation_appeal_concluded_whole check (num_nonnulls(outcome, concluded_by, concluded_at) in (0, 3))
);
-- Only one of them is on its way.
create unique index escalation_appeal_open_once on escalation_appeal (escalation_id) where outcome is null;

-- What was done stays as it was done.
create function escalation_appeal_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.outcome is not null
        or (old.escalation_id, old.ordinal, old.channel, old.made_by, old.made_at)
            is distinct from (new.escalation_id, new.ordinal, new.channel, new.made_by, new.made_at)
        or old.registered_as is not null and (old.registered_as, old.registered_by, old.registered_at)
            is distinct from (new.registered_as, new.registered_by, new.registered_at) then
        raise exception 'the course of an appeal is kept' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger escalation_appeal_is_kept before update or delete on escalation_appeal
    for each row execute function escalation_appeal_is_kept();
