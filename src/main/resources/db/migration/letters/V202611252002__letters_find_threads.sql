create index letter_thread_by_letter on letter_thread (message_id);
