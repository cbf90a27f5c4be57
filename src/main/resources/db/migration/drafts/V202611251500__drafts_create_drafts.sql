-- What somebody has typed into a form and not sent yet; one row for each form that was shown, so that no tab writes over
-- another. What was sent is remembered for a while, so that a save that was overtaken does not bring it back.
create table draft (
    id       uuid primary key,
    owner    uuid not null references person (id),
    address  text not null check (address ~ '^/[^/]' and length(address) <= 500),
    form     text not null check (length(form) between 1 and 50),
    mark     uuid not null,
    fields   jsonb not null check (jsonb_typeof(fields) = 'object'),
    body     text not null check (length(body) between 1 and 110000),
    saved_at timestamptz not null,
    sent_at  timestamptz check (sent_at >= saved_at),
    constraint draft_of_a_form unique (owner, address, form, mark)
);
create index draft_unsent on draft (owner, saved_at desc) where sent_at is null;
create index draft_by_mark on draft (owner, mark);
create index draft_by_age on draft (saved_at);
create index draft_sent on draft (sent_at) where sent_at is not null;
