-- Until when an alert is off the queue, and how often it was passed on since nobody acknowledged it.
alter table alert add column shelved_until bigint;
alter table alert add column escalation integer not null default 0;
alter table alert_action add column handled_at bigint;
alter table alert_action add column shelved_until bigint;
alter table alert_action add column escalation integer not null default 0;
create index alert_shelved on alert (shelved_until) where shelved_until is not null;

-- The queue that officers work off is without what is shelved.
drop index alert_waiting;
create index alert_waiting on alert (urgency desc, detected_at, alert_id, severity, handling, shelved_until)
  where is_open = 1 and held_by is null;

-- The desk's own time, which never goes back: how far it is ahead of the centre's clock, and what it last was.
create table duty_time (
  id      integer not null primary key check (id = 1),
  ahead   bigint  not null,
  last_at bigint  not null
);
insert into duty_time (id, ahead, last_at) values (1, 0, 0);

-- Since when an alert waits for its acknowledgement, by the desk's own time. Whatever is done with it ends the wait.
create table escalation_watch (
  alert_id text   not null primary key references alert (alert_id),
  since    bigint not null
);

-- Every time an alert was passed on: to whom, and why.
create table escalation_step (
  action_id text    not null primary key,
  alert_id  text    not null references alert (alert_id),
  level     integer not null,
  at        bigint  not null,
  targets   text    not null,
  reason    text    not null
);
create index escalation_step_of_alert on escalation_step (alert_id, at);

-- What people are told, of one alert or of several together. Due by the desk's own time; ended when nothing of it waits.
create table notice (
  notice_id    text    not null primary key,
  number       bigint  not null unique,
  kind         text    not null,
  route        text    not null,
  group_key    text    not null,
  level        integer not null,
  targets      text    not null,
  opened_at    bigint  not null,
  due_at       bigint,
  repeat_after bigint,
  told_at      bigint,
  times_told   integer not null,
  ended_at     bigint
);
create index notice_group on notice (route, group_key, number);
create index notice_going_on on notice (due_at) where ended_at is null;

create table notice_alert (
  notice_id text not null references notice (notice_id),
  alert_id  text not null,
  primary key (notice_id, alert_id)
);
create index notice_alert_of_alert on notice_alert (alert_id);

-- Which reports of a notice came late, and by how many milliseconds.
create table notice_late (
  notice_id text   not null references notice (notice_id),
  event_id  text   not null,
  late_by   bigint not null,
  primary key (notice_id, event_id)
);

-- Every time an alert was put before the officers: anew, called again, or since its severity rose.
create table alarm (
  alert_id text    not null,
  episode  integer not null,
  urgency  integer not null,
  at       bigint  not null,
  pattern  text    not null,
  primary key (alert_id, episode, urgency)
);
create index alarm_at on alarm (at);

-- The times in which more alarms came than officers can work off.
create table alarm_flood (
  began_at bigint  not null primary key,
  ended_at bigint,
  peak     integer not null
);

-- Which changes of alerts routing has seen.
create table routing_position (
  id       integer not null primary key check (id = 1),
  position bigint  not null
);
insert into routing_position (id, position) select 1, last_position from change_stream where id = 1;

-- Which events a post's reports were is asked by the event too, to tell a late report.
create index post_report_event on post_report (event_id);
