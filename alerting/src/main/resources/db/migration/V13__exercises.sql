-- What is of an exercise is worked off like any other alert, and counts in no statistics.
alter table alert add column exercise integer not null default 0;
