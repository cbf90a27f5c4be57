-- Announced once for each promise, known by the moment it was counted from: a request that came back from Support has
-- a new one, and may be missed again.
alter table escalation_lapse disable trigger escalation_lapse_is_kept;
alter table escalation_lapse add column promised_since timestamptz;
update escalation_lapse l set promised_since = coalesce(
    (select r.promised_since from request r where r.number = l.request_number and r.promised_until = l.promised_until),
    l.promised_until);
alter table escalation_lapse alter column promised_since set not null;
alter table escalation_lapse enable trigger escalation_lapse_is_kept;
alter table escalation_lapse drop constraint escalation_lapse_pkey;
alter table escalation_lapse add primary key (request_number, promised_since);
alter table escalation_lapse add constraint escalation_lapse_of_a_promise check (promised_until >= promised_since);
