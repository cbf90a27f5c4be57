-- What a consultant is to hold on some days.
create index training_by_trainer on training (trainer, session_on) where state = 'OPEN';
