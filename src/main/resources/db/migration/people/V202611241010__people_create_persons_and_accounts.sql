create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table person (
    id             uuid primary key,
    family_name    text not null check (length(family_name) between 1 and 100),
    given_name     text not null check (length(given_name) between 1 and 100),
    patronymic     text not null check (length(patronymic) <= 100),
    position       text not null check (length(position) <= 150),
    email          text not null check (length(email) <= 200),
    took_office_on date,
    newcomer       boolean not null,
    created_at     timestamptz not null,
    search         text not null generated always as (
        replace(lower(family_name || ' ' || given_name || ' ' || patronymic || ' ' || position), 'ё', 'е')) stored,
    check (not newcomer or took_office_on is not null)
);
create index person_by_name on person (family_name, given_name, patronymic, id);
create index person_by_search on person using gin (search gin_trgm_ops);

create table account (
    person_id  uuid primary key references person (id),
    username   text not null unique check (username ~ '^[[:alnum:]._-]{2,60}$' and username = lower(username)),
    password   text check (length(password) between 20 and 300),
    epoch      integer not null check (epoch >= 0),
    closed_at  timestamptz
);

create table account_role (
    person_id uuid not null references account (person_id),
    role      text not null check (role in ('ADMINISTRATOR', 'DIRECTOR')),
    primary key (person_id, role)
);

-- A one-time link. Only its hash is kept: who reads the database cannot sign in with it.
create table invitation (
    id         uuid primary key,
    person_id  uuid not null references account (person_id),
    token_hash bytea not null unique check (length(token_hash) = 32),
    invited_by uuid references person (id),
    invited_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > invited_at),
    used_at    timestamptz,
    revoked_at timestamptz,
    check (used_at is null or revoked_at is null)
);
create unique index invitation_one_open_a_person on invitation (person_id) where used_at is null and revoked_at is null;

-- Keyed by a hash of the typed name, known or not, so that waiting tells nothing about who exists.
create table sign_in_failure (
    name_hash  bytea primary key check (length(name_hash) = 32),
    failures   integer not null check (failures > 0),
    failed_at  timestamptz not null,
    wait_until timestamptz not null
);
create index sign_in_failure_by_age on sign_in_failure (failed_at);
