-- Who is on shift, from when until when.
create table shift (
  shift_id text   not null primary key,
  person   text   not null,
  role     text   not null,
  began_at bigint not null,
  ended_at bigint
);
create index shift_going_on on shift (began_at) where ended_at is null;

-- What was handed over, as both saw it. A row is never changed but for the second signature; each digest is over the one
-- before it too, so that a change of any shows.
create table handover (
  handover_id text   not null primary key,
  number      bigint not null unique,
  leaving     text   not null,
  left_at     bigint not null,
  notes       text   not null,
  content     text   not null,
  digest      text   not null,
  coming      text,
  came_at     bigint,
  sealed      text
);
