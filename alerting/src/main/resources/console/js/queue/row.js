// One row of the queue.
import { h, setText } from '../base/dom.js';
import { severitySign } from '../base/signs.js';
import { age, bothClocks, utc } from '../base/time.js';
import { isHeld, isShelved, needsWork } from '../alerts.js';
import { words } from '../language.js';
import { waitsForSecond } from '../requests/waiting.js';

const NAMED_CROSSINGS = 2;

export const rowId = (alertId) => `row-${alertId}`;

/** A row without content; fillRow gives it. */
export const createRow = (alertId) =>
  h('div', { class: 'row', role: 'option', id: rowId(alertId), 'data-testid': 'row', 'data-alert-id': alertId, 'aria-selected': 'false' });

/** Writes an alert into its row. */
export function fillRow(row, alert, places) {
  row.className = `row severity-${alert.severity} handling-${alert.handling}${needsWork(alert) ? '' : ' done'}`;
  row.replaceChildren(
    severitySign(alert.severity),
    h('div', { class: 'row-main' },
      h('div', { class: 'row-headline', 'data-testid': 'headline' }, alert.headline),
      h('div', { class: 'row-meta' },
        subject(alert.subject),
        h('span', { class: 'countries' }, alert.countries.join(' · ')),
        alert.subject.kind === 'crossing' && alert.subject.name !== '' ? null : route(alert, places),
        h('span', { class: 'reports' }, words.queue.reports(alert.evidenceCount)),
        alert.escalation > 0 ? h('span', { class: 'flag escalated', title: words.escalation.why, 'data-testid': 'escalated' }, words.escalation.level(alert.escalation)) : null,
        waitsForSecond(alert.alertId) ? h('span', { class: 'flag second-person', title: words.requests.flagWhy, 'data-testid': 'second-person' }, words.requests.flag) : null,
        alert.impact === 'HIGH' ? h('span', { class: 'flag', title: words.queue.weightyWhy, 'data-testid': 'weighty' }, words.queue.weighty) : null,
        alert.confidence === 'LOW' ? h('span', { class: 'flag', title: words.queue.unsureWhy, 'data-testid': 'unsure' }, words.queue.unsure) : null,
        alert.revision > 1 ? h('span', { class: 'flag' }, words.queue.revisionShort(alert.revision)) : null,
        alert.quiet ? h('span', { class: 'flag quiet', title: words.queue.quietWhy }, words.queue.quiet) : null)),
    h('div', { class: 'row-side' },
      ageOf(alert),
      h('span', { class: 'handling', dir: 'auto', 'data-testid': 'handling', 'data-handling': alert.handling }, state(alert)),
      h('span', { class: 'sr-only', 'data-testid': 'severity' }, words.severity[alert.severity])));
}

/** How long it has waited; of a hit, which does not tell when it was detected, how old its latest report is. */
function ageOf({ detectedAt, lastAt }) {
  if (detectedAt !== null) return h('time', { class: 'age', datetime: detectedAt, title: bothClocks(detectedAt) }, age(detectedAt));
  if (lastAt === null) return null;
  return h('span', { class: 'last', title: bothClocks(lastAt) }, words.queue.last, ' ', h('time', { class: 'age', datetime: lastAt }, age(lastAt)));
}

/** Lets the age tick. */
export function tickRow(row) {
  const element = row.querySelector('.age');
  if (element) setText(element, age(element.getAttribute('datetime')));
}

const subject = ({ kind, name }) =>
  h('span', { class: 'subject' }, h('span', { class: 'kind' }, words.kind[kind] ?? kind), name === '' ? null : h('span', { class: 'key' }, name));

function route(alert, places) {
  const all = places.names(alert);
  const named = all.slice(0, NAMED_CROSSINGS);
  const more = all.length - named.length;
  return h('span', { class: 'route', dir: 'auto', title: all.join(', ') },
    named.join(', '),
    more > 0 ? ` ${words.queue.and(more)}` : null);
}

function state(alert) {
  if (alert.extent) return words.release.receives[alert.extent];
  if (!alert.open) return words.change[alert.change];
  if (isShelved(alert)) return words.shelving.until(utc.minute(alert.shelvedUntil));
  if (isHeld(alert)) return words.queue.shows.held;
  if (alert.handling === 'CLOSED' && alert.outcome) return words.outcome[alert.outcome];
  if (alert.handling === 'ACKNOWLEDGED' || alert.handling === 'IN_PROGRESS') return alert.assignee ?? alert.handledBy ?? words.handling[alert.handling];
  return words.handling[alert.handling];
}
