// What happened to the alert: changes by detection, actions of officers.
import { h } from '../base/dom.js';
import { bothClocks, utc } from '../base/time.js';
import { words } from '../language.js';

export const historyList = (entries) => h('ol', { class: 'history', 'data-testid': 'history' }, entries.map((entry) => h('li', {},
  h('time', { datetime: entry.at, title: bothClocks(entry.at) }, `${utc.date(entry.at)} ${utc.minute(entry.at)}`),
  h('span', {},
    words.history[entry.what] ?? entry.what,
    entry.revision ? h('span', { class: 'muted' }, ` · ${words.queue.revision(entry.revision)}`) : null,
    entry.who ? h('span', {}, ` ${words.detail.by(entry.who)}`) : null,
    entry.note ? h('span', { class: 'note' }, said(entry)) : null))));

/** A note may begin with a code: the outcome of a closing, the reason of a recall, the time of a shelf, a level. */
function said({ what, note }) {
  const [code, ...rest] = note.split(': ');
  const known = (what === 'CLOSED' ? words.outcome[code] : null) ?? (what === 'RECALLED' ? words.recall[code] : null);
  if (what === 'SHELVED' && !Number.isNaN(Date.parse(code))) return [words.shelving.until(`${utc.date(code)} ${utc.minute(code)} UTC`), ...rest].join(': ');
  if (what === 'ESCALATED') return words.escalation.said(code, rest.join(': '));
  return known ? [known, ...rest].join(': ') : note;
}
