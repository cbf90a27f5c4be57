-- Pictures of guides lie in the database, so that one backup holds all. Until a revision names one, it is its owner's alone.
create table article_picture (
    id       uuid primary key,
    owner    uuid not null references person (id),
    form     uuid not null,
    name     text not null check (length(name) between 1 and 200),
    type     text not null check (type in ('image/png', 'image/jpeg')),
    size     bigint not null check (size between 1 and 10485760),
    width    integer not null check (width between 1 and 2400),
    height   integer not null check (height between 1 and 2400),
    attached boolean not null default false,
    made_at  timestamptz not null
);
create index article_picture_of_form on article_picture (owner, form) where not attached;
create index article_picture_by_owner on article_picture (owner, made_at);
create index article_picture_unattached on article_picture (made_at) where not attached;

-- In pieces, so that neither way anybody holds a whole one in memory.
create table article_picture_piece (
    file_id uuid not null references article_picture (id) on delete cascade,
    ordinal integer not null check (ordinal between 0 and 100),
    bytes   bytea not null check (length(bytes) between 1 and 262144),
    primary key (file_id, ordinal)
);
alter table article_picture_piece alter column bytes set storage external;

-- Which revisions show which pictures. One picture may stand in several guides.
create table article_revision_picture (
    article_id uuid not null,
    revision   integer not null,
    picture_id uuid not null references article_picture (id),
    primary key (article_id, revision, picture_id),
    foreign key (article_id, revision) references article_revision (article_id, number)
);
create index article_revision_picture_of_picture on article_revision_picture (picture_id, article_id, revision);

-- What a revision shows it goes on showing.
create function article_picture_is_kept() returns trigger language plpgsql as $$
begin
    if old.attached then
        raise exception 'a picture of a guide is kept' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger article_picture_is_kept before update or delete on article_picture
    for each row execute function article_picture_is_kept();
create trigger article_revision_picture_is_kept before update or delete on article_revision_picture
    for each row execute function article_history_is_kept();

-- A revision shows only what can no longer be forgotten.
create function article_revision_picture_stays() returns trigger language plpgsql as $$
begin
    if not exists (select from article_picture where id = new.picture_id and attached) then
        raise exception 'a picture that may be forgotten' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger article_revision_picture_stays before insert on article_revision_picture
    for each row execute function article_revision_picture_stays();
