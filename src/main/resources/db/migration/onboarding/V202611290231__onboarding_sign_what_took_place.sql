-- Whoever signs that a training was held tells when. Those signed before this rule stay as they were signed.
create function training_took_place() returns trigger language plpgsql as $$
begin
    if new.session_on is null or new.session_on > new.settled_on then
        raise exception 'a training is signed once it took place' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger training_took_place before update on training
    for each row when (old.state = 'OPEN' and new.state = 'HELD') execute function training_took_place();
