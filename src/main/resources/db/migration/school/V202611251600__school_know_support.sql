-- Where the vendor's Support is reached; its rules are no data of anybody's.
alter table school_profile
    add column support_phone text not null default '' check (length(support_phone) <= 50),
    add column support_email text not null default '' check (length(support_email) <= 200);
