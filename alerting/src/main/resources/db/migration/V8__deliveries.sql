-- What goes out to recipients: one row for each alert's state, recipient and way. Written in the transaction of what asked
-- for it, sent afterwards; a message that was made is kept as it was sent. Times are milliseconds since 1970-01-01T00:00Z.
create table delivery (
  number          bigint  not null primary key,
  message_id      text    not null unique,
  alert_id        text    not null,
  revision        integer not null,
  recipient       text    not null,
  channel         text    not null,
  tells           text,
  state           text    not null,
  fault           text,
  detail          text,
  attempts        integer not null,
  queued_at       bigint  not null,
  next_attempt_at bigint  not null,
  pause           bigint  not null,
  leased_until    bigint,
  attempted_at    bigint,
  settled_at      bigint,
  content_type    text,
  content         bytea,
  content_hash    text
);
create index delivery_of_alert on delivery (alert_id, number);
create index delivery_of_lane on delivery (recipient, channel, number) where state = 'QUEUED';
create index delivery_by_state on delivery (state, number);

-- Ways along which nothing goes any longer, since the receiver said that it wants no more.
create table delivery_endpoint_off (
  recipient text   not null,
  channel   text   not null,
  since     bigint not null,
  fault     text   not null,
  primary key (recipient, channel)
);

-- To whom an action released the alert: lanes, joined by commas; null for any other action.
alter table alert_action add column released_to text;
