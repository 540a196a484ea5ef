-- What detection says beside the severity; null in alerts of before it was said, until their next revision.
alter table alert add column confidence text;
alter table alert add column impact text;

-- The operation to whose owners the alert is kept; null if there is none.
alter table alert add column operation text;
create index alert_operation on alert (operation);

-- The queue in another order: the latest first.
create index alert_latest on alert (detected_at desc, alert_id);
