-- That the school missed a promise by a full working day; announced once for each request.
create table escalation_lapse (
    request_number bigint primary key references request (number),
    promised_until timestamptz not null,
    made_at        timestamptz not null,
    constraint escalation_lapse_comes_after check (made_at > promised_until)
);

create function escalation_lapse_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'what was announced is kept' using errcode = 'restrict_violation';
end $$;
create trigger escalation_lapse_is_kept before update or delete on escalation_lapse
    for each row execute function escalation_lapse_is_kept();
