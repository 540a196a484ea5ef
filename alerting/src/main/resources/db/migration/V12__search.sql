-- What an alert can be found by: the keys it is about, and what its reports wrote. A form is a normal form in UTF-8 as
-- hexadecimal digits, so that what begins alike stands together in every database, whatever its collation.
create table search_key (
  form     text not null,
  kind     text not null,
  alert_id text not null references alert (alert_id) on delete cascade,
  -- the report that wrote it so; empty for what the alert as a whole is about
  event_id text not null,
  primary key (form, kind, alert_id, event_id)
);
create index search_key_alert on search_key (alert_id);

-- Between which times an alert's evidence lies; null if none is left.
create table alert_span (
  alert_id text not null primary key references alert (alert_id) on delete cascade,
  first_at bigint,
  last_at  bigint
);

-- The countries of an alert's evidence.
create table alert_country (
  alert_id text not null references alert (alert_id) on delete cascade,
  country  text not null,
  primary key (alert_id, country)
);
create index alert_country_country on alert_country (country);

-- What was stored before there was a search; it is entered when the store is opened.
create table search_backlog (
  alert_id text not null primary key references alert (alert_id) on delete cascade
);
insert into search_backlog (alert_id) select alert_id from alert;

-- For the statistics: what happened when, and what was closed when.
create index alert_history_at on alert_history (at, what);
create index alert_handled_at on alert (handled_at);
