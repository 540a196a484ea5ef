// The list of rows: a group for each severity. Only the rows near what is in sight are on the page, however long the queue is.
import { h, setText } from '../base/dom.js';
import { severitySign } from '../base/signs.js';
import { SEVERITIES } from '../alerts.js';
import { words } from '../language.js';
import { createRow, fillRow, rowId, tickRow } from './row.js';
import { Heights } from './heights.js';

/** How far beyond what is in sight rows are kept, pixels. */
const BEYOND = 800;
/** What is taken for the list's height while it is out of sight. */
const UNSEEN = 900;

export class AlertList {
  #rows = new Map();
  #written = new Map();
  #alerts = new Map();
  #groups;
  #heights = new Heights();
  #current = null;
  #waiting = false;

  constructor(element, places) {
    this.element = element;
    this.places = places;
    this.#groups = SEVERITIES.map((severity) => group(severity));
    element.append(...this.#groups.map((one) => one.element));
    element.addEventListener('scroll', () => this.#soon(), { passive: true });
    let width = 0;
    new ResizeObserver(() => {
      if (element.clientWidth !== width) this.#heights.forget();
      width = element.clientWidth;
      this.#soon();
    }).observe(element);
  }

  /** Puts these alerts into the list in this order; a row whose alert has not changed is not touched. */
  show(alerts) {
    this.#alerts = new Map(alerts.map((alert) => [alert.alertId, alert]));
    for (const one of this.#groups) {
      one.ids = alerts.filter((alert) => alert.severity === one.severity).map((alert) => alert.alertId);
      setText(one.count, String(one.ids.length));
      one.element.hidden = one.ids.length === 0;
    }
    this.#render();
    this.select(this.#alerts.has(this.#current) ? this.#current : null);
  }

  /** Takes changed alerts into the rows that are there, moving none. @param anew whether to write the row of an alert that is as it was */
  rewrite(alerts, anew = false) {
    for (const alert of alerts) {
      if (!this.#alerts.has(alert.alertId)) continue;
      if (anew) this.#written.delete(alert.alertId);
      this.#alerts.set(alert.alertId, alert);
      if (this.#rows.has(alert.alertId)) this.#write(alert);
    }
  }

  /** Has every row written afresh when it is shown next. */
  forget() {
    this.#written.clear();
  }

  /** Marks rows as just come. */
  markArrived(ids) {
    for (const id of ids) this.#rows.get(id)?.classList.add('arrived');
  }

  /** Marks the current row, or none. */
  select(id) {
    this.#rows.get(this.#current)?.setAttribute('aria-selected', 'false');
    this.#current = id;
    this.#markCurrent();
  }

  reveal(id) {
    if (!this.#alerts.has(id)) return;
    if (!this.#rows.has(id)) {
      this.element.scrollTop = this.#top(id) - this.element.clientHeight / 3;
      this.#render();
      this.#markCurrent();
    }
    this.#rows.get(id)?.scrollIntoView({ block: 'nearest' });
  }

  /** Ids from top to bottom. */
  ids = () => this.#groups.flatMap((one) => one.ids);

  tick() {
    for (const row of this.#rows.values()) tickRow(row);
  }

  /** Before the next frame, once however often it is asked. */
  #soon() {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#render();
      this.#markCurrent();
    });
  }

  /** Makes the rows those near what is in sight, and leaves room for the others. */
  #render() {
    const from = this.element.scrollTop - BEYOND;
    const until = this.element.scrollTop + (this.element.clientHeight || UNSEEN) + BEYOND;
    const kept = new Set();
    let top = 0;
    for (const one of this.#groups) {
      if (one.ids.length === 0) continue;
      top += this.#heights.title;
      const span = this.#heights.span(one.ids, from - top, until - top);
      top += span.total;
      const ids = one.ids.slice(span.first, span.end);
      ids.forEach((id) => kept.add(id));
      one.above.style.height = `${span.above}px`;
      one.below.style.height = `${span.below}px`;
      arrange(one.rows, ids.map((id, index) => this.#place(id, span.first + index, one.ids.length)), one.above, one.below);
    }
    for (const id of [...this.#rows.keys()]) if (!kept.has(id)) this.#drop(id);
    this.#heights.learn(this.#rows, this.#groups.find((one) => one.ids.length > 0)?.title);
  }

  #place(id, index, size) {
    const row = this.#write(this.#alerts.get(id));
    row.setAttribute('aria-posinset', String(index + 1));
    row.setAttribute('aria-setsize', String(size));
    return row;
  }

  #markCurrent() {
    const row = this.#rows.get(this.#current);
    row?.setAttribute('aria-selected', 'true');
    if (row) this.element.setAttribute('aria-activedescendant', rowId(this.#current));
    else this.element.removeAttribute('aria-activedescendant');
  }

  #top(id) {
    let top = 0;
    for (const one of this.#groups) {
      if (one.ids.length === 0) continue;
      top += this.#heights.title;
      const place = one.ids.indexOf(id);
      if (place >= 0) return top + this.#heights.sum(one.ids, place);
      top += this.#heights.sum(one.ids, one.ids.length);
    }
    return top;
  }

  #write(alert) {
    const row = this.#rows.get(alert.alertId) ?? createRow(alert.alertId);
    this.#rows.set(alert.alertId, row);
    if (this.#written.get(alert.alertId) !== alert) {
      fillRow(row, alert, this.places);
      this.#written.set(alert.alertId, alert);
    }
    return row;
  }

  #drop(id) {
    this.#rows.get(id).remove();
    this.#rows.delete(id);
    this.#written.delete(id);
  }
}

function group(severity) {
  const count = h('span', { class: 'group-count' });
  const above = h('div', { class: 'room', role: 'presentation' });
  const below = h('div', { class: 'room', role: 'presentation' });
  const rows = h('div', { class: 'group-rows', role: 'presentation' }, above, below);
  const title = h('div', { class: 'group-title', role: 'presentation' }, severitySign(severity), words.severity[severity], ' ', count);
  return { severity, ids: [], element: h('div', { class: 'group', role: 'group', 'aria-label': words.severity[severity], hidden: true }, title, rows), title, rows, above, below, count };
}

/** Makes what stands between two elements these, moving only those that stand elsewhere. */
function arrange(parent, children, above, below) {
  const wanted = new Set(children);
  for (const child of [...parent.children]) if (child !== above && child !== below && !wanted.has(child)) child.remove();
  let place = above.nextSibling;
  for (const child of children) {
    if (child === place) place = place.nextSibling;
    else parent.insertBefore(child, place ?? below);
  }
}
