-- A guide as it stands. What it said before is kept in its revisions.
create table article (
    id          uuid primary key,
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    topic       text not null check (topic in ('TIMETABLE', 'GRADES', 'ATTENDANCE', 'LESSON_PLANS', 'LESSONS', 'ACCESS',
        'OTHER', 'PARENT_ACCESS', 'PARENT_GRADES', 'PARENT_HOMEWORK', 'PARENT_MESSAGES', 'PARENT_OTHER')),
    readers     text not null check (readers in ('PUBLIC', 'STAFF')),
    title       text not null check (length(title) between 1 and 150),
    summary     text not null check (length(summary) <= 300),
    body        text not null check (length(body) between 1 and 50000),
    -- The body as it reads, without its marks: what is searched and quoted.
    plain       text not null check (length(plain) <= 100000),
    revision    integer not null check (revision > 0),
    state       text not null check (state in ('PUBLISHED', 'WITHDRAWN')),
    checked_at  timestamptz not null,
    once        uuid not null unique,
    search      tsvector not null generated always as (
        setweight(to_tsvector('russian', translate(title, 'ёЁ', 'еЕ')), 'A')
        || setweight(to_tsvector('russian', translate(summary, 'ёЁ', 'еЕ')), 'B')
        || setweight(to_tsvector('russian', translate(plain, 'ёЁ', 'еЕ')), 'C')) stored,
    spelling    text not null generated always as (translate(lower(title || ' ' || summary), 'ё', 'е')) stored
);
create index article_by_topic on article (topic, title, slug) where state = 'PUBLISHED';
create index article_by_check on article (checked_at, slug) where state = 'PUBLISHED';
create index article_withdrawn on article (title, slug) where state = 'WITHDRAWN';
create index article_by_words on article using gin (search) with (fastupdate = off);
create index article_by_spelling on article using gin (spelling gin_trgm_ops) with (fastupdate = off);

create table article_revision (
    article_id uuid not null references article (id),
    number     integer not null check (number > 0),
    topic      text not null,
    readers    text not null,
    title      text not null,
    summary    text not null,
    body       text not null,
    why        text not null check (length(why) <= 300),
    made_by    uuid references person (id),
    made_at    timestamptz not null,
    primary key (article_id, number),
    constraint article_revision_of_nobody_is_the_first check (made_by is not null or number = 1)
);

create sequence article_act_id;
create table article_act (
    id         bigint primary key,
    article_id uuid not null references article (id),
    act        text not null check (act in ('CHECK', 'WITHDRAW', 'PUBLISH')),
    made_by    uuid not null references person (id),
    made_at    timestamptz not null
);
alter sequence article_act_id owned by article_act.id;
create index article_act_in_order on article_act (article_id, id);

-- Whoever says whether it helped is known by a hash of what the form proves its sender with; it leads to nobody.
create table article_feedback (
    article_id uuid not null references article (id),
    voter      bytea not null check (length(voter) = 32),
    useful     boolean not null,
    given_on   date not null,
    primary key (article_id, voter)
);
create index article_feedback_by_day on article_feedback (article_id, given_on);

-- A question that was not sent, because this guide had answered it.
create table article_answer (
    once       uuid primary key,
    article_id uuid not null references article (id),
    given_on   date not null
);
create index article_answer_of_article on article_answer (article_id);

-- What was written and done stays as it was.
create function article_history_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a guide is kept' using errcode = 'restrict_violation';
end $$;
create trigger article_revision_is_kept before update or delete on article_revision
    for each row execute function article_history_is_kept();
create trigger article_act_is_kept before update or delete on article_act
    for each row execute function article_history_is_kept();
create trigger article_stays before delete on article
    for each row execute function article_history_is_kept();

-- Guides whose title or summary has a word spelled much like one of these; how much, from 0 to 1.
-- The threshold is told here and not in the function's head, where only a superuser may write it before pg_trgm is loaded.
create function article_spelled_like(words text) returns table (id uuid, likeness real) language plpgsql as $$
begin
    perform set_config('pg_trgm.word_similarity_threshold', '0.42', true);
    return query
        select a.id, max(word_similarity(w, a.spelling))
        from regexp_split_to_table(lower(words), '\s+') w join article a on w <% a.spelling
        where length(w) between 4 and 40
        group by a.id;
end $$;
