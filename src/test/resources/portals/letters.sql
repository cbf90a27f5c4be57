-- Employees who write, one letter each.
insert into person (id, family_name, given_name, patronymic, position, email, newcomer, created_at)
select gen_random_uuid(), 'Снегирёва', 'Дарья', 'Романовна', 'Учитель', 'n' || nth || '@school.example', false, now()
from generate_series(1, :letters) nth;

insert into account (person_id, username, epoch)
select id, split_part(email, '@', 1), 0 from person;

-- Letters that wait to be sent.
insert into letter (id, address, subject, words, quoted, path, answering, fate, written_at, leaves_at)
select gen_random_uuid(), 'to' || nth || '@school.example', 'Обращение № ' || nth, 'Здравствуйте!', '', '/', 'IN_THE_PORTAL',
    'WAITING', now(), now()
from generate_series(1, :letters) nth;
