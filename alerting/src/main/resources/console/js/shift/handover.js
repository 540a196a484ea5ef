// A hand-over as it is read, printed and signed: how the desk stood.
import { h } from '../base/dom.js';
import { age, bothClocks, utc } from '../base/time.js';
import { SEVERITIES } from '../alerts.js';
import { words } from '../language.js';

/** Milliseconds. */
const NEXT_SHIFT = 12 * 3_600_000;

const moment = (instant) => `${utc.date(instant)} ${utc.minute(instant)} UTC`;

/** @param standing as the centre gives it */
export function standingParts(standing) {
  const say = words.shift;
  return [
    h('p', {}, say.asOf(moment(standing.at)), ' · ', say.onShift, ': ', standing.onShift.join(', ') || say.nobody),
    counts(standing.open),
    part(say.open, standing.alerts, (line) => alertLine(line, standing.at)),
    part(say.escalated, standing.escalated, (line) => alertLine(line, standing.at)),
    part(say.shelved, standing.shelved, (line) => `${alertLine(line, standing.at)} · ${words.shelving.until(moment(line.until))}`),
    part(say.silentPosts, standing.posts, (post) => `${post.name} (${post.post}) · ${words.posts.state[post.state]}${post.since ? ` · ${moment(post.since)}` : ''}`),
    part(say.releases, standing.releases, (release) => waitingLine(release, standing.at)),
  ];
}

/** Who signed what, and when. */
export const signatures = (handover) => h('dl', { class: 'signatures', 'data-testid': 'signatures' },
  h('div', {}, h('dt', {}, words.shift.leaving), h('dd', { title: bothClocks(handover.leftAt) }, `${handover.leaving}, ${moment(handover.leftAt)}`)),
  h('div', {}, h('dt', {}, words.shift.coming), h('dd', {}, handover.coming ? `${handover.coming}, ${moment(handover.cameAt)}` : words.shift.notYet)),
  h('div', {}, h('dt', {}, words.shift.seal), h('dd', { class: 'seal' }, (handover.sealed ?? handover.digest).slice(0, 16), ' ', handover.intact ? '' : words.shift.broken)));

function counts(open) {
  return h('table', { class: 'handover-counts' },
    h('caption', { class: 'sr-only' }, words.shift.counts),
    h('thead', {}, h('tr', {}, h('td', {}), ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS'].map((state) => h('th', { scope: 'col' }, words.handling[state])))),
    h('tbody', {}, SEVERITIES.map((severity) => h('tr', {}, h('th', { scope: 'row' }, words.severity[severity]),
      ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS'].map((state) => h('td', {}, String(open[severity]?.[state] ?? 0)))))));
}

function part(title, entries, line) {
  return h('section', {}, h('h3', {}, title, ' ', h('span', { class: 'muted' }, String(entries.length))),
    entries.length === 0 ? null : h('ul', {}, entries.map((entry) => h('li', {}, line(entry)))));
}

/** What expires before the next shift is over is said to. */
function waitingLine(release, at) {
  const names = release.to.map((code) => words.country[code] ?? code).join(', ');
  const what = release.kind === 'SECOND_PERSON' ? words.requests.secondPerson(names) : words.requests.wider(words.country[release.originator] ?? release.originator, names);
  const soon = Date.parse(release.until) - Date.parse(at) <= NEXT_SHIFT ? words.shift.expiresSoon : null;
  return [what, words.detail.by(release.by), `${words.requests.until} ${moment(release.until)}`, soon, `${words.bulletin.alert} ${release.alertId.slice(0, 8).toUpperCase()}`].filter(Boolean).join(' · ');
}

function alertLine(line, at) {
  return [words.severity[line.severity], line.headline, age(line.detectedAt, new Date(at)),
    line.assignee ?? words.handling[line.handling],
    line.escalation > 0 ? words.escalation.level(line.escalation) : null].filter(Boolean).join(' · ');
}
