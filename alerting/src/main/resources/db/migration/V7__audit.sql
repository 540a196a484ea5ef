-- What was done and seen, by whom. Each row holds the hash of the row before it and its own; the triggers of the database's
-- kind, which the store makes, refuse every change of a row.
create table audit (
  number        bigint not null primary key,
  at            bigint not null,
  deed          text   not null,
  who           text   not null,
  name          text   not null,
  came_from     text   not null,
  about         text,
  why           text,
  previous_hash text   not null,
  hash          text   not null unique
);
create index audit_at on audit (at);
create index audit_about on audit (about, number);

-- The end of the chain. Every writer locks this one row first, so the chain never forks.
create table audit_end (
  id     integer not null primary key check (id = 1),
  number bigint  not null,
  hash   text    not null
);
insert into audit_end (id, number, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- The signed heads of the chain, as they were given to witnesses. Rows are added, never changed.
create table audit_head (
  number    bigint not null primary key,
  at        bigint not null,
  hash      text   not null,
  key_id    text   not null,
  signature text   not null
);
