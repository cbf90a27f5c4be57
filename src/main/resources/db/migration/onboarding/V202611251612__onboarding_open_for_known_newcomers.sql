-- Newcomers whose accounts were there before trainings were.
insert into training (id, person_id, took_office_on, state, opened_at, reason)
select gen_random_uuid(), p.id, p.took_office_on, 'OPEN', now(), ''
from person p join account a on a.person_id = p.id
where p.newcomer and a.closed_at is null and p.took_office_on between date '2000-01-01' and date '2100-12-31';

insert into training_move (id, training_id, act, to_state, made_at, told)
select nextval('training_move_id'), id, 'OPEN', 'OPEN', opened_at, '' from training;

insert into training_reminder (training_id, kind, made_at) select id, 'OPENED', opened_at from training;
