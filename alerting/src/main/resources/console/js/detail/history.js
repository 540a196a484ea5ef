// What happened to the alert: changes by detection, actions of officers.
import { h } from '../base/dom.js';
import { bothClocks, utc } from '../base/time.js';
import { words } from '../language.js';
import { targetName } from '../notices.js';

export const historyList = (entries) => h('ol', { class: 'history', 'data-testid': 'history' }, entries.map((entry) => h('li', {},
  h('time', { datetime: entry.at, title: bothClocks(entry.at) }, `${utc.date(entry.at)} ${utc.minute(entry.at)}`),
  h('span', {},
    words.history[entry.what] ?? entry.what,
    entry.revision ? h('span', { class: 'muted' }, ` · ${words.queue.revision(entry.revision)}`) : null,
    entry.who ? h('span', {}, ` ${words.detail.by(entry.who)}`) : null,
    entry.note ? h('span', { class: 'note' }, said(entry)) : null))));

/** "PT2M → role:duty-officer, screens"; centres of before wrote "not acknowledged within 2 min → …". */
const UNACKNOWLEDGED = /^(?:PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?|not acknowledged within (?:(\d+) min|(\d+) s)) → (.+)$/;

function escalated(level, why) {
  const known = UNACKNOWLEDGED.exec(why);
  if (known === null) return words.escalation.said(level, why);
  const [, hours, minutes, seconds, oldMinutes, oldSeconds, targets] = known;
  const waited = Number(hours ?? 0) * 3600 + Number(minutes ?? oldMinutes ?? 0) * 60 + Number(seconds ?? oldSeconds ?? 0);
  const within = waited % 60 === 0 ? words.time.minutes(waited / 60) : words.time.seconds(waited);
  return words.escalation.said(level, words.escalation.unacknowledged(within, targets.split(', ').map(targetName).join(', ')));
}

/** A note may begin with a code: the outcome of a closing, the reason of a recall, the time of a shelf, a level. */
function said({ what, note }) {
  const [code, ...rest] = note.split(': ');
  const known = (what === 'CLOSED' ? words.outcome[code] : null) ?? (what === 'RECALLED' ? words.recall[code] : null);
  if (what === 'SHELVED' && !Number.isNaN(Date.parse(code))) return [words.shelving.until(`${utc.date(code)} ${utc.minute(code)} UTC`), ...rest].join(': ');
  if (what === 'ESCALATED') return escalated(code, rest.join(': '));
  return known ? [known, ...rest].join(': ') : note;
}
