-- What was said about an occurrence stays said; a later substitution is a row of its own.
create function schedule_notice_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'what was said about an occurrence is kept' using errcode = 'check_violation';
end $$;

create trigger schedule_notice_is_kept before update or delete on schedule_cancellation
    for each row execute function schedule_notice_is_kept();
create trigger schedule_notice_is_kept before update or delete on schedule_substitution
    for each row execute function schedule_notice_is_kept();

-- Under what is approved nobody signs any more.
create function schedule_signature_comes_in_time() returns trigger language plpgsql as $$
begin
    if exists (select from schedule where id = new.schedule_id and state = 'APPROVED') then
        raise exception 'an approved schedule has its signatures' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger schedule_signature_comes_in_time before insert on schedule_signature
    for each row execute function schedule_signature_comes_in_time();
