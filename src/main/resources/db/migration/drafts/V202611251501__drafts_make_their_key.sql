-- Proves that a form was shown to the person it names. Made here, so that no setting holds it; 244 of its bits are random.
create table draft_key (
    only_one boolean primary key default true check (only_one),
    secret   bytea not null check (length(secret) = 32)
);
insert into draft_key (secret)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
