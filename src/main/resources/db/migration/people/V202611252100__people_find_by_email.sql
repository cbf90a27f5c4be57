-- Who writes a letter is found by its address.
create index person_by_email on person (lower(email)) where email <> '';
