-- How far it is sure who sent a letter. What is only claimed, or forged, takes nothing from what is proved.
alter table incoming_letter
    add column proof text not null default 'CLAIMED' check (proof in ('PROVED', 'CLAIMED', 'FORGED'));
update incoming_letter set proof = case fate when 'REPLY' then 'PROVED' else 'FORGED' end
where fate = 'REPLY' or reason = 'FORGED';
drop index incoming_letter_by_sender;
create index incoming_letter_by_sender on incoming_letter (sender, proof, taken_at);
