-- The last sign of life of each border post. Times by the broker's clock, but for sent_at and oldest_waiting, which are by
-- the post's.
create table post_sign (
  post           text    not null primary key,
  heard_at       bigint  not null,
  sent_at        bigint  not null,
  up_since       bigint  not null,
  clock_offset   bigint,
  last_number    bigint  not null,
  waiting        bigint  not null,
  oldest_waiting bigint,
  claim_from     bigint  not null,
  claim_to       bigint  not null,
  claim_digest   text    not null,
  vouched_from   bigint  not null,
  version        text    not null,
  free_bytes     bigint  not null,
  every_seconds  integer not null
);

-- What a post said has left it, for as long as that may still have to be held against what came.
create table post_claim (
  post     text   not null,
  heard_at bigint not null,
  from_number bigint not null,
  to_number   bigint not null,
  digest   text   not null,
  primary key (post, heard_at)
);

-- Which numbers of a post came: a row for each unbroken run of them.
create table post_arrived (
  post        text   not null,
  from_number bigint not null,
  to_number   bigint not null,
  primary key (post, from_number)
);

-- Which events the latest numbers of a post were, for the digest.
create table post_report (
  post       text   not null,
  number     bigint not null,
  event_id   text   not null,
  arrived_at bigint not null,
  primary key (post, number)
);

-- The highest number of each post, and when its latest report came.
create table post_latest (
  post           text   not null primary key,
  highest_number bigint not null,
  arrived_at     bigint not null
);
