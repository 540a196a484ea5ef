-- Which alerts are about which key, and between which times their evidence lies; none of alerts that were stored before
-- this, until their next revision.
create table alert_key (
  alert_id text   not null references alert (alert_id),
  key_hash text   not null,
  first_at bigint not null,
  last_at  bigint not null,
  primary key (alert_id, key_hash)
);
create index alert_key_time on alert_key (key_hash, first_at);

-- The days on which a key was seen too often, by the alert that says so, while it holds other alerts back.
create table key_seen_too_often (
  alert_id text   not null primary key references alert (alert_id),
  key_hash text   not null,
  from_at  bigint not null,
  until_at bigint not null
);
create index key_seen_too_often_time on key_seen_too_often (key_hash, from_at);

-- The alert that holds this one back; null for what is not held back, and for what is not open.
alter table alert add column held_by text;

-- The queue that officers work off, and what is held back from it: neither is looked for among all there ever was.
create index alert_waiting on alert (urgency desc, detected_at, alert_id, severity, handling)
  where is_open = 1 and held_by is null;
create index alert_held on alert (urgency desc, detected_at, alert_id, severity, handling, held_by)
  where held_by is not null;
