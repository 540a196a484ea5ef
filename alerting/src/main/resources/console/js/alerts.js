// The alerts that this page knows, and what is counted over them. No page, no network.
import { now } from './base/time.js';

const RANK = { HIGH: 0, MEDIUM: 1, LOW: 2 };
export const SEVERITIES = ['HIGH', 'MEDIUM', 'LOW'];

/** Holds under the reports as they stand, and nobody has closed it. */
const isOpen = (alert) => alert.open && alert.handling !== 'CLOSED';

/** Kept out of the queue by an alert that what it is about was seen too often. */
export const isHeld = (alert) => isOpen(alert) && alert.heldBy !== null;

/** Off the queue for a time, by an officer. */
export const isShelved = (alert) => isOpen(alert) && alert.shelvedUntil !== null && Date.parse(alert.shelvedUntil) > now();

export const isDone = (alert) => !isOpen(alert);

/** Open, and an officer's to work off. */
export const needsWork = (alert) => isOpen(alert) && !isHeld(alert) && !isShelved(alert);

/** When it was detected; a hit, which does not tell that, goes by its latest report. */
const since = (alert) => alert.detectedAt ?? alert.lastAt ?? '';

/** By severity, then the oldest first. */
export const inOrder = (a, b) =>
  RANK[a.severity] - RANK[b.severity]
  || (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0)
  || (a.alertId < b.alertId ? -1 : a.alertId > b.alertId ? 1 : 0);

/** Of what comes in so long, milliseconds, nobody can tell which has waited: it is a flood. */
const FLOOD = 600_000;
/** Single things and people; traffic, places, markings and channels are stopped nowhere. */
const FOUND_AGAIN = new Set(['vehicle', 'vin', 'container', 'document', 'phone', 'device', 'person']);

/**
 * In the order in which they call: what calls before what is quiet, then what has waited longest. Of what came in the same ten
 * minutes, counted from the first, a thing or person comes first, and of these the one that was reported last.
 */
export function inTurn(alerts) {
  const first = Math.min(...alerts.map((alert) => Date.parse(since(alert))));
  const turn = (alert) => Math.floor((Date.parse(since(alert)) - first) / FLOOD);
  const isThing = (alert) => FOUND_AGAIN.has(alert.subject.kind);
  return [...alerts].sort((a, b) => Number(a.quiet) - Number(b.quiet)
    || turn(a) - turn(b)
    || Number(isThing(b)) - Number(isThing(a))
    || (Date.parse(b.lastAt ?? 0) - Date.parse(a.lastAt ?? 0))
    || inOrder(a, b));
}

/** Whether the first says how the alert stood before the second. */
export const isOlder = (a, b) => a.revision < b.revision || (a.handledAt ?? '') < (b.handledAt ?? '');

export class AlertBook {
  #alerts = new Map();

  /** Takes what the stream says, which comes in order; returns what was known before, or null. */
  put(alert) {
    const before = this.get(alert.alertId);
    this.#alerts.set(alert.alertId, alert);
    return before;
  }

  /** Takes an answer, which the stream may have overtaken. */
  learn(alert) {
    const known = this.get(alert.alertId);
    if (known === null || !isOlder(alert, known)) this.#alerts.set(alert.alertId, alert);
  }

  get = (id) => this.#alerts.get(id) ?? null;

  all = () => [...this.#alerts.values()];

  /** Forgets everything and takes these. */
  replace(alerts) {
    this.#alerts = new Map(alerts.map((alert) => [alert.alertId, alert]));
  }

  /** Alerts that need work by severity and handling: counts.HIGH.NEW. */
  counts() {
    const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, { NEW: 0, ACKNOWLEDGED: 0, IN_PROGRESS: 0 }]));
    for (const alert of this.#alerts.values()) {
      if (needsWork(alert)) counts[alert.severity][alert.handling]++;
    }
    return counts;
  }

  /** How many of those that need work are of an exercise. */
  exercises = () => this.all().filter((alert) => alert.exercise && needsWork(alert)).length;

  /** The alert that has waited longest for an acknowledgement, or null. */
  oldestNew() {
    return this.all()
      .filter((alert) => needsWork(alert) && alert.handling === 'NEW')
      .reduce((oldest, alert) => (oldest === null || alert.detectedAt < oldest.detectedAt ? alert : oldest), null);
  }
}
