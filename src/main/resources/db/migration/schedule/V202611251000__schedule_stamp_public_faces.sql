-- Changes whenever something changes that public faces show, so that every instance of the portal sees in one statement
-- whether what it keeps still holds. Random and not counted: what a rolled back change wrote here never comes again.
create table public_face (
    only_one boolean primary key default true check (only_one),
    stamp    uuid not null
);
insert into public_face (stamp) values (gen_random_uuid());

create function public_face_changed() returns trigger language plpgsql as $$
begin
    insert into public_face (stamp) values (gen_random_uuid())
    on conflict (only_one) do update set stamp = excluded.stamp;
    return null;
end $$;

-- Whoever writes one of these tables takes that one row when committing and not before: nobody waits longer for it, and
-- nobody who holds it waits for anything else.

-- The lines and signatures of a schedule are out of reach once it is approved, and before that they are not public.
create constraint trigger public_face_changed after insert or update on schedule
    deferrable initially deferred for each row when (new.state = 'APPROVED') execute function public_face_changed();
create constraint trigger public_face_changed after insert or update or delete on schedule_cancellation
    deferrable initially deferred for each row execute function public_face_changed();
create constraint trigger public_face_changed after insert or update or delete on schedule_substitution
    deferrable initially deferred for each row execute function public_face_changed();
create constraint trigger public_face_changed after insert or update or delete on workday_change
    deferrable initially deferred for each row execute function public_face_changed();
create constraint trigger public_face_changed after insert or update or delete on school_profile
    deferrable initially deferred for each row execute function public_face_changed();

-- Somebody new stands on no public face yet, and whoever stands on one cannot be deleted.
create constraint trigger public_face_changed after update on person
    deferrable initially deferred for each row execute function public_face_changed();
