-- What nobody has closed is little; what was closed stays open to detection, and is nearly all that there is.
drop index alert_waiting;
create index alert_unfinished on alert
  (urgency desc, detected_at, alert_id, severity, handling, shelved_until, held_by, pattern)
  where is_open = 1 and handling <> 'CLOSED';

-- Alerts of one pattern, the latest first: channels are few among all others.
create index alert_of_pattern on alert (pattern, detected_at desc, alert_id, is_open, handling);

-- What was closed how and when, for the statistics.
drop index alert_handled_at;
create index alert_closed on alert (outcome, handled_at, pattern, operation) where handling = 'CLOSED';

-- What was found when, and what called the officers: without a look at each line of history.
drop index alert_history_at;
create index alert_history_at on alert_history (at, number, what, alert_id);

-- Alerts by the time of their evidence.
create index alert_span_last on alert_span (last_at, first_at, alert_id);
