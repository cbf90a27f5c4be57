-- Which guides somebody has opened lately, for their appeals to Support alone.
create table article_opening (
    reader     uuid not null references person (id),
    article_id uuid not null references article (id),
    opened_at  timestamptz not null,
    primary key (reader, article_id)
);
create index article_opening_old on article_opening (opened_at);
