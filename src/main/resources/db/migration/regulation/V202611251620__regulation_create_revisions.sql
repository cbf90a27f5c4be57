-- What the director wrote into the school's own sections of the regulation. Sections 5 and 6 are Support's: they are in no
-- table, and none takes them. The first revision of a section is what the portal had brought along and nobody's.
create sequence regulation_revision_id;
create table regulation_revision (
    id              bigint primary key,
    section         integer not null check (section between 1 and 4),
    number          integer not null check (number > 0),
    russian         text not null check (length(russian) between 1 and 20000),
    english         text not null check (length(english) between 1 and 20000),
    -- The revision whose Russian text the English one renders.
    english_of      integer not null check (english_of between 1 and number),
    why             text not null check (length(why) <= 300),
    made_by         uuid references person (id),
    signed_as       text not null check (length(signed_as) <= 200),
    signed_position text not null check (length(signed_position) <= 200),
    made_at         timestamptz not null,
    unique (section, number),
    constraint regulation_revision_of_nobody_is_the_first check ((made_by is null) = (number = 1))
);
alter sequence regulation_revision_id owned by regulation_revision.id;

-- What was written stays as it was.
create function regulation_history_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the history of the regulation is kept' using errcode = 'restrict_violation';
end $$;
create trigger regulation_revision_is_kept before update or delete on regulation_revision
    for each row execute function regulation_history_is_kept();

create constraint trigger public_face_changed after insert on regulation_revision
    deferrable initially deferred for each row execute function public_face_changed();
