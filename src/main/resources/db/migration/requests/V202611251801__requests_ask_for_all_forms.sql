-- What somebody types, as a query. The stemmer takes the end of a noun in -ал («журнал», «портал», «материал») for that of
-- a verb, though not in its other forms: whichever form is asked for, both are looked for.
create function request_query(words text) returns tsquery language sql immutable parallel safe
    return regexp_replace(websearch_to_tsquery('russian'::regconfig, words)::text, '''(\w+а)л?''', '(''\1'' | ''\1л'')', 'g')::tsquery;
