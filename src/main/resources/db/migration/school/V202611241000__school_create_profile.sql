create table school_profile (
    only_one   boolean primary key default true check (only_one),
    name       text not null check (length(name) <= 300),
    short_name text not null check (length(short_name) <= 100),
    town       text not null check (length(town) <= 100),
    address    text not null check (length(address) <= 300),
    phone      text not null check (length(phone) <= 50),
    email      text not null check (length(email) <= 200),
    site       text not null check (length(site) <= 300),
    zone       text not null check (length(zone) between 1 and 60),
    week       text not null check (week in ('FIVE_DAYS', 'SIX_DAYS'))
);
