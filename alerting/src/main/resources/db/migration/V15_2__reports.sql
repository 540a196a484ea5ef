-- Every report that the centre has accepted, its latest revision, for the search; without the originator's note.
create table report (
  number       integer not null primary key,
  event_id     text    not null unique,
  revision     integer not null,
  is_retracted integer not null check (is_retracted in (0, 1)),
  exercise     integer not null check (exercise in (0, 1)),
  nature       text    not null,
  country      text    not null,
  checkpoint   text,
  place        text    not null,
  occurred_at  bigint  not null,
  -- what and whom it names, as JSON
  mentions     text    not null
);
create index report_age on report (nature, occurred_at);
