-- By what reports are found, forms as in search_key; the latest report of a form can be read off first.
create table report_key (
  form   text    not null,
  at     bigint  not null,
  kind   text    not null,
  number integer not null,
  primary key (form, at, kind, number)
);
