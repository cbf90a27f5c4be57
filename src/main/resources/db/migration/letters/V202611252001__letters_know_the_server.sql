-- How the mail server did when it was last needed: one row, changed only when that changes.
create table letter_server (
    only_one boolean primary key default true check (only_one),
    fault    text not null check (length(fault) <= 500),
    since    timestamptz not null
);
create index letter_by_person on letter (person_id, written_at desc, id desc) where person_id is not null;
create index letter_by_words on letter using gin ((lower(address || ' ' || subject)) gin_trgm_ops);
create index letter_settled on letter (settled_at) where settled_at is not null;
