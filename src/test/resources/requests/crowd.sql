insert into person (id, family_name, given_name, patronymic, position, email, newcomer, created_at)
select md5('person' || n)::uuid,
    (array['Абросова', 'Вершинина', 'Глебова', 'Дятлова', 'Ельникова', 'Жаркова', 'Зимина', 'Ивлева', 'Ковалёва',
        'Ларина', 'Мохова', 'Нилова', 'Озерова', 'Полякова', 'Рябова', 'Седова', 'Туманова'])[1 + n % 17],
    (array['Анна', 'Вера', 'Галина', 'Дарья', 'Елена', 'Зоя', 'Инна', 'Кира', 'Лидия', 'Нина', 'Ольга'])[1 + n % 11],
    (array['Павловна', 'Олеговна', 'Игоревна', 'Петровна', 'Львовна'])[1 + n % 5],
    (array['Учитель', 'Педагог-психолог', 'Библиотекарь'])[1 + n % 3], '', false, :now
from generate_series(1, :people) n;

-- The first eight people, and who consults today, answer the others.
insert into request (number, asker, guest_name, guest_contact, audience, channel, topic, subject, place, school_class,
    steps, happened, expected, once, asked_at, state, state_since, assignee, assigned_at, promised_until,
    promised_since, promise_basis, promise_place)
select nextval('request_number'), case when not guest then md5('person' || 9 + luck % (:people - 8))::uuid end,
    case when guest then (array['Осокина', 'Рощина', 'Стрижова', 'Уварова'])[1 + luck % 4] || ' '
        || (array['Алла', 'Вера', 'Дина', 'Майя', 'Юлия'])[1 + luck % 5] end,
    case when guest then 'parent' || n || '@school.example' end,
    case when guest then 'PARENTS' else 'EMPLOYEES' end,
    case when guest then (array['EMAIL', 'PHONE', 'IN_PERSON', 'PARENT_MEETING'])[1 + luck % 4] else 'PORTAL' end,
    case when guest
        then (array['PARENT_ACCESS', 'PARENT_GRADES', 'PARENT_HOMEWORK', 'PARENT_MESSAGES', 'PARENT_OTHER'])[1 + luck % 5]
        else (array['TIMETABLE', 'GRADES', 'ATTENDANCE', 'LESSON_PLANS', 'LESSONS', 'ACCESS', 'OTHER'])[1 + luck % 7] end,
    (array['Не выставляются отметки', 'Пропуск стоит не на том уроке', 'Пропало домашнее задание',
        'Не открывается расписание', 'Не приходит письмо со ссылкой'])[1 + luck / 7 % 5] || ' в ' || 5 + luck % 7 || ' классе',
    'каб. ' || 100 + luck % 300, 5 + luck % 7 || 'А', '',
    'В журнале ' || repeat((array['после сохранения всё пропадает. ', 'уроки стоят в другом порядке. ',
        'отметка за четверть не считается. ', 'появляется ошибка. '])[1 + luck / 3 % 4], 1 + (luck / 11 % 9)::integer)
        || case when luck % 997 = 0 then 'Проектор ни при чём.' else '' end,
    '', md5('once' || n)::uuid, asked_at, state, asked_at + interval '3 minutes',
    worker, case when worker is not null then asked_at + interval '1 minute' end,
    case when owed then asked_at + interval '60 days' end, case when owed then asked_at end,
    case when owed then 'RECEPTION' end, case when owed then 'каб. 214' end
from (
    select *, state in ('NEW', 'TAKEN') owed,
        case when state <> 'NEW' then workers[1 + luck / 5 % cardinality(workers)] end worker
    from (
        select *, luck % 7 = 0 guest, :now - (:requests - n + 1) * interval '6 minutes' asked_at,
            case when n = :requests then 'TAKEN'
                when n > :requests - :open
                    then (array['NEW', 'TAKEN', 'TAKEN', 'WAITING', 'ON_HOLD'])[1 + luck / 13 % 5]
                when luck % 11 = 0 then 'ANSWERED' else 'CLOSED' end state,
            :consultants::uuid[] || array(select md5('person' || k)::uuid from generate_series(1, 8) k) workers
        from (select n, hashtextextended('request' || n, 7) & 2147483647 luck from generate_series(1, :requests) n) one
    ) asked
) told order by n;

insert into request_move (id, request_number, act, from_state, to_state, made_by, made_at, why)
select nextval('request_move_id'), number, act, was, becomes, case when act in ('ASK', 'CONFIRM') then asker else assignee end,
    asked_at + minutes * interval '1 minute', why
from request join (values
    (0, 'ASK', null, 'NEW', '', array['NEW', 'TAKEN', 'WAITING', 'ON_HOLD', 'ANSWERED', 'CLOSED']),
    (1, 'TAKE', 'NEW', 'TAKEN', '', array['TAKEN', 'WAITING', 'ON_HOLD', 'ANSWERED', 'CLOSED']),
    (2, 'ANSWER', 'TAKEN', 'ANSWERED', '', array['ANSWERED']),
    (2, 'CLARIFY', 'TAKEN', 'WAITING', '', array['WAITING']),
    (2, 'HOLD', 'TAKEN', 'ON_HOLD', '', array['ON_HOLD']),
    (2, 'CLOSE', 'TAKEN', 'CLOSED', 'Всё уже работает', array['CLOSED'])
) acts (minutes, act, was, becomes, why, states) on state = any(states)
order by number, minutes;

-- What follows upon the question: the newest request has :longest of them.
insert into request_message (id, request_number, kind, body, made_by, made_at, identity)
select nextval('request_message_id'), number, kind,
    (array['Проверьте, пожалуйста, открыт ли период для правки. ', 'Спасибо, журнал открылся. ',
        'Урок перенесли, поэтому пропуски встали на другой день. ', 'Похоже на забытую подгруппу. '])[1 + luck / 4 % 4]
        || repeat('Подскажите, что делать дальше. ', (luck / 17 % 6)::integer),
    case when kind = 'REPLY' then asker else coalesce(assignee, (:consultants::uuid[])[1]) end,
    asked_at + interval '2 minutes' + least(n, :longest) * interval '100 milliseconds', md5('message' || n)::uuid
from (
    select *, case when state = 'NEW' or asker is null then 'NOTE'
        else (array['REPLY', 'CLARIFICATION', 'ANSWER', 'NOTE'])[1 + luck % 4] end kind
    from (
        select n, case when n <= :longest then :requests else 1 + n % (:requests - 1) end number,
            hashtextextended('message' || n, 7) & 2147483647 luck
        from generate_series(1, :messages) n
    ) one join request using (number)
) said order by n;

insert into request_file (id, owner, form, request_number, name, type, size, preview, made_at)
select md5('file' || number)::uuid, asker, once, number,
    (array['снимок', 'отчёт', 'план', 'класс', 'четверть'])[1 + number / 4 % 5] || '-' || number || '.png', 'image/png', 12,
    false, asked_at
from request where number % 4 = 0 and asker is not null;

insert into request_file_piece (file_id, ordinal, bytes)
select id, 0, convert_to('twelve bytes', 'UTF8') from request_file;

-- One in a hundred was taken back.
insert into request_recall (message_id, made_by, made_at)
select id, made_by, made_at from request_message where id % 100 = 0 and made_by is not null;
