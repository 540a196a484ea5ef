-- Every revision of a report that this post ever saved, until it is settled and old. Times are milliseconds since 1970.
create table report (
    sequence     integer primary key autoincrement, -- a number is never given twice
    event_id     text not null,
    revision     integer not null,
    type         text not null,
    retracted    integer not null,
    lane         integer not null,                  -- 1 goes before 0
    state        text not null,                     -- saved, sent, accepted, refused
    source       text not null,
    json         text not null,
    search       text not null,                     -- normal forms of what an officer may look for
    saved_at     integer not null,
    sent_at      integer,                           -- when the broker last acknowledged it
    carried_at   integer,                           -- when it was last written to a file
    settled_at   integer,                           -- when its receipt came
    reason       text,
    detail       text,
    unique (event_id, revision)
);

create index report_waiting on report (lane desc, sequence) where state = 'saved';
create index report_sent on report (sequence) where state = 'sent';
create index report_unsettled on report (saved_at) where state in ('saved', 'sent');
create index report_settled on report (settled_at) where settled_at is not null;

-- How many reports are in each state: counting a hundred thousand rows would take long on a slow disk.
create table tally (
    state  text primary key,
    number integer not null
);
insert into tally values ('saved', 0), ('sent', 0), ('accepted', 0), ('refused', 0);

create trigger report_inserted after insert on report begin
    update tally set number = number + 1 where state = new.state;
end;
create trigger report_moved after update of state on report when old.state <> new.state begin
    update tally set number = number - 1 where state = old.state;
    update tally set number = number + 1 where state = new.state;
end;
create trigger report_deleted after delete on report begin
    update tally set number = number - 1 where state = old.state;
end;

-- Requests that saved a report, so that the same request again saves nothing more.
create table request (
    key      text primary key,
    body     blob not null,                         -- SHA-256 of the body
    sequence integer not null,
    at       integer not null
);
create index request_at on request (at);

create table draft (
    id         text primary key,
    type       text not null,
    json       text not null,
    updated_at integer not null
);

-- Up to where the centre's receipts have been read, by cluster.
create table receipts_read (
    cluster_id text not null,
    partition  integer not null,
    next       integer not null,
    primary key (cluster_id, partition)
);
