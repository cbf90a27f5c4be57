-- A look at the queue that somebody keeps under a name: the filters of its address, and the words searched for.
create table request_view (
    id       uuid primary key,
    owner    uuid not null references person (id),
    name     text not null check (length(name) between 1 and 60),
    ordinal  integer not null check (ordinal between 1 and 20),
    state    text check (state in ('NEW', 'TAKEN', 'WAITING', 'ON_HOLD', 'ANSWERED', 'CLOSED')),
    topic    text check (length(topic) between 1 and 30),
    channel  text check (length(channel) between 1 and 30),
    mine     boolean not null,
    nobody   boolean not null,
    late     boolean not null,
    assignee uuid references person (id),
    words    text not null check (length(words) <= 200),
    constraint request_view_is_of_one_worker check (mine::int + nobody::int + num_nonnulls(assignee) <= 1),
    constraint request_view_in_order unique (owner, ordinal) deferrable initially immediate
);
create unique index request_view_named_once on request_view (owner, lower(name));
