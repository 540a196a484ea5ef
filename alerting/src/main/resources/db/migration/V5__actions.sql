-- Who works on an alert or is to, and which revision of it was before whoever handled it last.
alter table alert add column assignee text;
alter table alert add column handled_revision integer not null default 0;

-- Everything that was done with alerts, in the order in which it was done. Rows are added; what is on the topic
-- alert-actions too is published. An action may come from there before its alert comes from its own.
create table alert_action (
  action_id    text    not null primary key,
  number       bigint  not null unique,
  alert_id     text    not null,
  revision     integer not null,
  deed         text    not null,
  officer      text,
  note         text,
  at           bigint  not null,
  handling     text    not null,
  handled_by   text,
  assignee     text,
  outcome      text,
  is_published integer not null check (is_published in (0, 1))
);
create index alert_action_of_alert on alert_action (alert_id, number);
create index alert_action_unpublished on alert_action (number) where is_published = 0;

-- What was done before actions were kept: of each alert the last.
insert into alert_action (action_id, number, alert_id, revision, deed, officer, note, at, handling, handled_by, assignee,
  outcome, is_published)
select alert_id, stream_position, alert_id, revision, handling, handled_by, null, handled_at, handling, handled_by, null,
  outcome, 0
from alert where handling <> 'NEW';
update alert set handled_revision = revision where handling <> 'NEW';
