// Who would receive the alert and how much of it, and what goes out to a recipient exactly as it goes out.
import { ask } from '../actions/dialogs.js';
import { bulletinPath } from '../address.js';
import { ApiError, api } from '../api.js';
import { notice } from '../base/announce.js';
import { byId, h } from '../base/dom.js';
import { severitySign } from '../base/signs.js';
import { patternName, words } from '../language.js';
import { evidenceTable } from './evidence.js';

const NOT_FOUND = 404;
const columns = words.release.columns;

export class Release {
  #of = null;
  #section = null;

  constructor(places) {
    this.places = places;
  }

  /** The section of an alert's revision; it is asked for once, however often the alert is shown. */
  section({ alertId, revision }) {
    const of = `${alertId} ${revision}`;
    if (this.#of !== of) {
      this.#of = of;
      this.#section = h('section', { class: 'release', 'data-testid': 'release' });
      this.#load(alertId, this.#section);
    }
    return this.#section;
  }

  async #load(alertId, section) {
    fill(section, h('p', { class: 'muted' }, words.detail.loading));
    try {
      const { recipients } = await api.recipients(alertId);
      fill(section,
        h('p', { class: 'muted' }, words.release.hint),
        h('table', { class: 'recipients', 'aria-labelledby': 'release-title' },
          h('thead', {}, h('tr', {}, ['country', 'receives', 'why', 'look'].map((name) => h('th', { scope: 'col' }, columns[name])))),
          h('tbody', {}, recipients.map((recipient) => this.#row(alertId, recipient)))));
    } catch {
      fill(section,
        h('p', { class: 'muted' }, words.release.failed),
        h('button', { type: 'button', class: 'button', onclick: () => this.#load(alertId, section) }, words.detail.again));
    }
  }

  #row(alertId, { country, kind, receives, why }) {
    const name = countryName(country);
    return h('tr', { 'data-testid': 'recipient', 'data-country': country, 'data-receives': receives },
      h('th', { scope: 'row', class: 'col-country' }, name, h('span', { class: 'line muted' }, words.release.kind[kind])),
      h('td', { class: 'col-receives' }, words.release.receives[receives]),
      h('td', { class: 'col-why' }, why),
      h('td', { class: 'col-look' }, receives === 'NOT_AT_ALL' ? null
        : h('button', { type: 'button', class: 'link', id: `release-${country}`, 'aria-haspopup': 'dialog', onclick: () => this.#look(alertId, country) }, words.release.as(name))));
  }

  async #look(alertId, country) {
    try {
      const released = await api.releasedTo(alertId, country);
      byId('released-title').textContent = words.release.as(countryName(country));
      byId('released').replaceChildren(...this.#released(released));
      byId('released').scrollTop = 0;
      await ask(byId('released-dialog'), () => null);
    } catch (error) {
      notice(error instanceof ApiError && error.status === NOT_FOUND ? words.release.nothing : words.release.failed, { trouble: true });
    }
  }

  #released(alert) {
    return [
      h('p', { class: 'detail-kind' },
        h('span', { class: `severity-label severity-${alert.severity}` }, severitySign(alert.severity), words.severity[alert.severity]),
        h('span', {}, patternName(alert.pattern)),
        h('span', { class: 'flag' }, words.queue.revision(alert.revision)),
        h('span', { class: 'flag', 'data-testid': 'released-extent' }, words.release.receives[alert.extent]),
        !alert.withheld?.reports ? null : h('span', { class: 'flag' }, words.release.withheld(alert.withheld.reports))),
      h('p', {}, h('a', { href: bulletinPath(alert.alertId, alert.recipient), target: '_blank', rel: 'noopener' }, words.bulletin.openAs(countryName(alert.recipient)))),
      h('h3', { class: 'released-headline' }, alert.headline),
      alert.subject === '' ? null : h('p', { class: 'key' }, alert.subject),
      ...sentences(words.detail.why, alert.why),
      ...sentences(words.detail.confidence, alert.whyConfidence),
      ...sentences(words.detail.impact, alert.whyImpact),
      h('h3', {}, words.detail.evidence, ' ', h('span', { class: 'muted' }, String(alert.evidence.length))),
      evidenceTable(alert.evidence, this.places),
    ].filter((part) => part !== null);
  }
}

const fill = (section, ...children) => section.replaceChildren(h('h3', { id: 'release-title' }, words.release.title), ...children);

const sentences = (title, texts) => (texts.length === 0 ? [] : [h('h3', {}, title), h('ul', { class: 'why' }, texts.map((text) => h('li', {}, text)))]);

const countryName = (code) => words.country[code] ?? code;
