-- What the queue narrows to of all that is settled, the newest first.
create index request_of_topic on request (state, topic, number desc);
create index request_of_channel on request (state, channel, number desc);
create index request_of_assignee on request (state, assignee, number desc);

-- What the tabs and the views of the queue count, without a look at the rows themselves.
create index request_open_counted on request (state, assignee, promised_until, topic, channel)
    where state in ('NEW', 'TAKEN', 'WAITING', 'ON_HOLD');
