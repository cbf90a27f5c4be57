-- The regulation names the orders in force where it speaks of those who help.
create constraint trigger public_face_changed after insert or update or delete on appointment
    deferrable initially deferred for each row execute function public_face_changed();
