-- Who may sign in. Of every secret only its hash is kept: Argon2id of passwords, SHA-256 of tokens, which are random.
create table person (
  person_id    text    not null primary key,
  name         text    not null unique,
  display_name text    not null,
  roles        text    not null,
  country      text,
  password     text,
  issuer       text,
  subject      text,
  is_active    integer not null check (is_active in (0, 1)),
  created_at   bigint  not null
);
create unique index person_vouched_for on person (issuer, subject);

-- Wrong passwords since the last right one, by the name's hash: names that nobody has are here like all others.
create table sign_in_failure (
  name_hash text    not null primary key,
  failures  integer not null,
  last_at   bigint  not null
);

-- One-time links, by which somebody makes the first account or sets a password; no person for the first account.
create table one_time_link (
  token_hash text   not null primary key,
  person_id  text references person (person_id),
  made_at    bigint not null,
  ends_at    bigint not null,
  used_at    bigint
);

-- Who is signed in where, and was. No idle_millis: it does not end by being idle.
create table sign_in_session (
  token_hash   text   not null primary key,
  session_id   text   not null unique,
  person_id    text   not null references person (person_id),
  started_at   bigint not null,
  last_seen_at bigint not null,
  idle_millis  bigint,
  ends_at      bigint not null,
  came_from    text   not null,
  agent        text   not null,
  ended_at     bigint
);
create index sign_in_session_of_person on sign_in_session (person_id, started_at);

-- Tokens of programs.
create table access_token (
  token_hash text   not null primary key,
  token_id   text   not null unique,
  label      text   not null,
  roles      text   not null,
  country    text,
  made_by    text   not null,
  made_at    bigint not null,
  ends_at    bigint not null,
  ended_at   bigint
);
