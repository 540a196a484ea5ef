-- What is kept to an operation is little. Over all alerts the index led whoever asks for the others, which is every officer, past
-- nearly all that there ever were.
drop index alert_operation;
create index alert_operation on alert (operation) where operation is not null;
