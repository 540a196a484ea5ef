-- The same statements run on SQLite and PostgreSQL. Times are milliseconds since 1970-01-01T00:00Z.

-- Each alert as it stands: the columns that queries need, and the finding whole as JSON.
create table alert (
  alert_id        text    not null primary key,
  revision        integer not null,
  is_open         integer not null check (is_open in (0, 1)),
  pattern         text    not null,
  severity        text    not null,
  urgency         integer not null,
  detected_at     bigint  not null,
  handling        text    not null,
  handled_by      text,
  handled_at      bigint,
  outcome         text,
  stream_position bigint  not null unique,
  finding         text    not null
);

-- The queue: most urgent first, then the longest waiting.
create index alert_queue on alert (urgency desc, detected_at, alert_id);

-- Which alerts rest on which event.
create table alert_evidence (
  alert_id text not null references alert (alert_id),
  event_id text not null,
  primary key (alert_id, event_id)
);
create index alert_evidence_event on alert_evidence (event_id);

-- Everything that happened to an alert. Rows are added, never changed.
create table alert_history (
  alert_id text    not null references alert (alert_id),
  number   integer not null,
  at       bigint  not null,
  what     text    not null,
  who      text,
  note     text,
  revision integer not null,
  primary key (alert_id, number)
);

-- The position of the latest change. Every writer locks this one row first, so positions become visible in order.
create table change_stream (
  id            integer not null primary key check (id = 1),
  last_position bigint  not null
);
insert into change_stream (id, last_position) values (1, 0);

-- Where reading goes on, moved in the same transaction as what was read. Another cluster has offsets of its own.
create table kafka_offset (
  cluster_id   text    not null,
  topic        text    not null,
  partition_id integer not null,
  next_offset  bigint  not null,
  primary key (cluster_id, topic, partition_id)
);
