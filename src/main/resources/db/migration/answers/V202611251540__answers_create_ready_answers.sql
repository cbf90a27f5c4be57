-- Texts that consultants send again and again. Who has no owner is everybody's; what is removed can be brought back.
create table ready_answer (
    id         uuid primary key,
    title      text not null check (length(title) between 1 and 120),
    topic      text check (topic in ('TIMETABLE', 'GRADES', 'ATTENDANCE', 'LESSON_PLANS', 'LESSONS', 'ACCESS',
        'OTHER', 'PARENT_ACCESS', 'PARENT_GRADES', 'PARENT_HOMEWORK', 'PARENT_MESSAGES', 'PARENT_OTHER')),
    body       text not null check (length(body) between 1 and 4000),
    owner      uuid references person (id),
    -- Both are empty for what the portal brought along.
    author     uuid references person (id),
    changed_by uuid references person (id),
    changed_at timestamptz not null,
    revision   integer not null default 1 check (revision > 0),
    removed_at timestamptz,
    -- How often it was put into a text.
    used       integer not null default 0 check (used >= 0),
    once       uuid not null unique,
    search     text not null generated always as (translate(lower(title || ' ' || body), 'ё', 'е')) stored,
    constraint ready_answer_of_somebody_has_an_author check (owner is null or author = owner)
);
create index ready_answer_by_title on ready_answer (title, id);
create index ready_answer_by_use on ready_answer (used desc, title, id) where removed_at is null;
create index ready_answer_by_topic on ready_answer (topic, used desc, title, id) where removed_at is null;
create index ready_answer_by_words on ready_answer using gin (search gin_trgm_ops) with (fastupdate = off);
