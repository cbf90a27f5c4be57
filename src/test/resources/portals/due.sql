-- Newcomers whose training has missed its term.
insert into person (id, family_name, given_name, patronymic, position, email, took_office_on, newcomer, created_at)
select gen_random_uuid(), 'Снегирёва', 'Дарья', 'Романовна', 'Учитель', '', current_date - 60, true, now()
from generate_series(1, :each);

insert into training (id, person_id, took_office_on, state, opened_at, reason)
select gen_random_uuid(), id, took_office_on, 'OPEN', created_at - interval '60 days', ''
from person where not exists (select from training where person_id = person.id);

-- They have asked, and the promise was missed by far more than a working day.
insert into request (number, asker, audience, channel, topic, subject, place, school_class, steps, happened, expected,
    once, asked_at, state, state_since, promised_until, promised_since, promise_basis, promise_place)
select nextval('request_number'), id, 'EMPLOYEES', 'PORTAL', 'GRADES', 'Не ставится отметка', '', '', '', 'Ошибка', '',
    id, now() - interval '50 days', 'NEW', now() - interval '50 days', now() - interval '45 days',
    now() - interval '50 days', 'TERM', ''
from person where not exists (select from request where asker = person.id);

-- Parents whose requests have been closed for a year and a day, after Support had been asked too.
insert into request (number, guest_name, guest_contact, audience, channel, topic, subject, place, school_class, steps,
    happened, expected, once, asked_at, state, state_since)
select nextval('request_number'), 'Осокина Вера', '+7 (900) 000-00-41', 'PARENTS', 'IN_PERSON', 'PARENT_ACCESS', 'Вход',
    '', '', '', 'Не могу войти', '', gen_random_uuid(), now() - interval '380 days', 'CLOSED', now() - interval '366 days'
from generate_series(1, :each);

insert into escalation (id, request_number, reason, explanation, declared_at, ended_at)
select gen_random_uuid(), number, 'LAPSED', '', now() - interval '375 days', now() - interval '370 days'
from request where guest_name is not null and not exists (select from escalation where request_number = number);
