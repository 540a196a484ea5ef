-- What is to be let go next, by each kind.
create index alert_ended on alert (detected_at) where is_open = 0 and handling <> 'CLOSED';
create index delivery_said on delivery (settled_at) where content is not null;
create index notice_ended on notice (ended_at) where ended_at is not null;
