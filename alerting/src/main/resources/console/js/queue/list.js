// The list of rows: a group for each severity, rows kept and moved rather than made anew.
import { h, setText } from '../base/dom.js';
import { severitySign } from '../base/signs.js';
import { SEVERITIES } from '../alerts.js';
import { words } from '../language.js';
import { createRow, fillRow, rowId, tickRow } from './row.js';

export class AlertList {
  #rows = new Map();
  #written = new Map();
  #groups;
  #current = null;

  constructor(element, places) {
    this.element = element;
    this.places = places;
    this.#groups = Object.fromEntries(SEVERITIES.map((severity) => [severity, group(severity)]));
    element.append(...SEVERITIES.map((severity) => this.#groups[severity].element));
  }

  /** Puts these alerts on the screen in this order; a row whose alert has not changed is not touched. */
  show(alerts) {
    const placed = Object.fromEntries(SEVERITIES.map((severity) => [severity, []]));
    for (const alert of alerts) placed[alert.severity].push(this.#write(alert));
    const kept = new Set(alerts.map((alert) => alert.alertId));
    for (const id of [...this.#rows.keys()].filter((known) => !kept.has(known))) this.#drop(id);
    for (const severity of SEVERITIES) {
      const { element, rows, count } = this.#groups[severity];
      arrange(rows, placed[severity]);
      setText(count, String(placed[severity].length));
      element.hidden = placed[severity].length === 0;
    }
    this.select(this.#rows.has(this.#current) ? this.#current : null);
  }

  /** Writes changed alerts into the rows that are there, moving none. */
  rewrite(alerts) {
    for (const alert of alerts) if (this.#rows.has(alert.alertId)) this.#write(alert);
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
    const row = this.#rows.get(id);
    row?.setAttribute('aria-selected', 'true');
    if (row) this.element.setAttribute('aria-activedescendant', rowId(id));
    else this.element.removeAttribute('aria-activedescendant');
  }

  reveal(id) {
    this.#rows.get(id)?.scrollIntoView({ block: 'nearest' });
  }

  /** Ids from top to bottom. */
  ids = () => [...this.element.querySelectorAll('.row')].map((row) => row.dataset.alertId);

  tick() {
    for (const row of this.#rows.values()) tickRow(row);
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
  const rows = h('div', { class: 'group-rows', role: 'presentation' });
  const title = h('div', { class: 'group-title', role: 'presentation' }, severitySign(severity), words.severity[severity], ' ', count);
  return { element: h('div', { class: 'group', role: 'group', 'aria-label': words.severity[severity], hidden: true }, title, rows), rows, count };
}

/** Makes the children of an element these, moving only those that stand elsewhere. */
function arrange(parent, children) {
  const wanted = new Set(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  children.forEach((child, place) => {
    if (parent.children[place] !== child) parent.insertBefore(child, parent.children[place] ?? null);
  });
}
