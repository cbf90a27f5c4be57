create table appointment (
    id           uuid primary key,
    person_id    uuid not null references account (person_id),
    order_number text not null check (length(order_number) between 1 and 50),
    order_date   date not null,
    from_on      date not null,
    to_on        date check (to_on >= from_on),
    employees    boolean not null,
    parents      boolean not null,
    made_by      uuid not null references person (id),
    made_at      timestamptz not null,
    ended_by     uuid references person (id),
    ended_at     timestamptz,
    check (employees or parents),
    check (order_date <= from_on),
    check ((ended_by is null) = (ended_at is null)),
    check (ended_by is null or to_on is not null),
    constraint appointment_once_for_employees
        exclude using gist (person_id with =, daterange(from_on, to_on, '[]') with &&) where (employees),
    constraint appointment_once_for_parents
        exclude using gist (person_id with =, daterange(from_on, to_on, '[]') with &&) where (parents)
);
create index appointment_by_person on appointment (person_id, from_on);
create index appointment_by_beginning on appointment (from_on desc, id);
