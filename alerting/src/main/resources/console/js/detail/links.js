// What hangs together with the alert: its subjects, its reports, and the alerts that rest on the same reports; as a list and as a graph.
import { h } from '../base/dom.js';
import { severitySign } from '../base/signs.js';
import { words } from '../language.js';
import { Graph } from './graph.js';

export class Links {
  #of = null;
  #section = null;
  #graph = null;

  /** @param onOpen called with the id of an alert that is to be opened */
  constructor(onOpen) {
    this.onOpen = onOpen;
  }

  /** The section of an alert as it stands; it is built once, however often the alert is shown. */
  section(detail) {
    const of = JSON.stringify([detail.alertId, detail.revision, detail.related]);
    if (this.#of !== of) {
      this.#of = of;
      this.#graph?.end();
      this.#section = this.#build(detail);
    }
    return this.#section;
  }

  #build(detail) {
    this.#graph = detail.evidence.length === 0 ? null : new Graph(detail, this.onOpen);
    const graph = this.#graph;
    return h('section', { class: 'links', 'data-testid': 'links' },
      h('h3', {}, words.detail.related),
      detail.related.length === 0 ? h('p', { class: 'muted' }, words.detail.noRelated)
        : h('ul', { class: 'related' }, detail.related.map((alert) => h('li', {}, this.#alert(alert, detail, graph)))),
      graph?.element ?? null);
  }

  #alert(alert, detail, graph) {
    return h('button', { type: 'button', class: 'related-alert', onclick: () => this.onOpen(alert.alertId),
      onfocus: () => graph?.point(alert.alertId), onblur: () => graph?.point(null), onmouseenter: () => graph?.point(alert.alertId), onmouseleave: () => graph?.point(null) },
    severitySign(alert.severity), h('span', { class: 'sr-only' }, words.severity[alert.severity]),
    h('span', { class: 'related-text' }, alert.subject.name === '' ? null : [h('span', { class: 'key' }, alert.subject.name), ' '], h('span', {}, alert.headline),
      h('span', { class: 'line muted' }, words.graph.shares(numbers(alert.shared, detail.evidence).join(', ')))),
    alert.open ? null : h('span', { class: 'flag' }, words.detail.notOpen));
  }
}

/** The numbers of these reports in the table of evidence. */
const numbers = (ids, evidence) => evidence.flatMap((event, index) => (ids.includes(event.eventId.toLowerCase()) ? [index + 1] : []));
