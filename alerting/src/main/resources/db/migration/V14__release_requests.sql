-- Releases that somebody else has to agree to: an officer's by a second person, or a wider one by the originator. What is
-- known of them follows from the actions; lists are joined by commas. Times are milliseconds since 1970-01-01T00:00Z.
create table release_request (
  request_id  text    not null primary key,
  kind        text    not null,
  alert_id    text    not null,
  revision    integer not null,
  officer     text    not null,
  account     text,
  reason      text,
  at          bigint  not null,
  until_at    bigint  not null,
  originator  text,
  targets     text    not null,
  events      text    not null,
  digest      text,
  state       text    not null,
  granted     text    not null,
  answered_by text,
  answer      text,
  answered_at bigint
);
create index release_request_of_alert on release_request (alert_id, at);
create index release_request_waiting on release_request (until_at) where state = 'WAITING';

-- What may go to a country beyond what the originator's marking says by itself, and when that was permitted.
create table release_permit (
  event_id   text   not null,
  country    text   not null,
  seal       text   not null,
  request_id text   not null,
  at         bigint not null,
  primary key (event_id, country, seal)
);

-- What an action says of such a release, as JSON; null for any other action.
alter table alert_action add column terms text;
