// What of the open alert waits, or waited, for a second person or an originator.
import { api } from '../api.js';
import { byId, h } from '../base/dom.js';
import { words } from '../language.js';
import { card } from '../requests/card.js';

export class Requests {
  #alertId = null;
  #section = null;
  #shown = '';

  /** @param onChanged() something was asked or answered: who may receive what may have changed */
  constructor(places, onChanged) {
    Object.assign(this, { places, onChanged });
  }

  /** The section of an alert, out of sight while there is nothing; asked for again whenever the alert is shown or has stirred. */
  section({ alertId }) {
    if (this.#alertId !== alertId) {
      this.#alertId = alertId;
      this.#shown = '';
      this.#section = h('section', { class: 'requests', 'data-testid': 'requests', hidden: true });
    }
    this.refresh();
    return this.#section;
  }

  async refresh() {
    const alertId = this.#alertId;
    if (alertId === null) return;
    const { requests } = await api.requestsOf(alertId).catch(() => ({ requests: null }));
    const now = JSON.stringify(requests);
    if (requests === null || alertId !== this.#alertId || now === this.#shown) return;
    const changed = this.#shown !== '';
    this.#shown = now;
    this.#fill(requests);
    if (changed) this.onChanged();
  }

  #fill(requests) {
    const focused = this.#section.contains(document.activeElement) ? document.activeElement.id : null;
    this.#section.hidden = requests.length === 0;
    this.#section.replaceChildren(h('h3', { id: 'requests-title', tabindex: '-1' }, words.requests.title),
      ...[...requests].reverse().map((request) => card(request, { places: this.places, onAnswered: () => this.refresh(), heading: 'h4', withAlert: false })));
    if (focused !== null) (byId(focused) ?? byId('requests-title')).focus({ preventScroll: true });
  }
}
