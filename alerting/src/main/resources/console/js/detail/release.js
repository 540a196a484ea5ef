// Who would receive the alert and how much of it, and what goes out to a recipient exactly as it goes out.
import { ask } from '../actions/dialogs.js';
import { ApiError, api } from '../api.js';
import { notice } from '../base/announce.js';
import { byId, h } from '../base/dom.js';
import { words } from '../language.js';
import { session } from '../people/session.js';
import { countryName, released } from './released.js';

const NOT_FOUND = 404;
const columns = words.release.columns;

export class Release {
  #of = null;
  #section = null;

  /** @param onSend() asks to whom the alert is to be sent @param onWider(country, recipients) asks who is to release more to it */
  constructor(places, onSend, onWider) {
    Object.assign(this, { places, onSend, onWider });
  }

  /** Who may receive it may have changed though the alert has not. */
  refresh() {
    if (this.#section !== null) this.#load(this.#of.split(' ')[0], this.#section);
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
        ...(session.may('RELEASE_ALERTS') ? [h('button', { type: 'button', class: 'button release-send', id: 'release-send', onclick: this.onSend }, words.delivery.send.button)] : []),
        h('table', { class: 'recipients', 'aria-labelledby': 'release-title' },
          h('thead', {}, h('tr', {}, ['country', 'receives', 'why', 'look'].map((name) => h('th', { scope: 'col' }, columns[name])))),
          h('tbody', {}, recipients.map((recipient) => this.#row(alertId, recipient, recipients)))));
    } catch {
      fill(section,
        h('p', { class: 'muted' }, words.release.failed),
        h('button', { type: 'button', class: 'button', onclick: () => this.#load(alertId, section) }, words.detail.again));
    }
  }

  #row(alertId, { country, kind, receives, byTwo, takesTwo, why, withheldBy }, recipients) {
    const name = countryName(country);
    return h('tr', { 'data-testid': 'recipient', 'data-country': country, 'data-receives': receives },
      h('th', { scope: 'row', class: 'col-country' }, name, h('span', { class: 'line muted' }, words.release.kind[kind])),
      h('td', { class: 'col-receives' }, words.release.receives[receives],
        takesTwo ? h('span', { class: 'line muted' }, words.release.byTwo(words.release.receives[byTwo])) : null),
      h('td', { class: 'col-why' }, why),
      h('td', { class: 'col-look' },
        receives === 'NOT_AT_ALL' ? null : h('button', { type: 'button', class: 'link', id: `release-${country}`, 'aria-haspopup': 'dialog', onclick: () => this.#look(alertId, country) }, words.release.as(name)),
        withheldBy.length > 0 && session.may('RELEASE_ALERTS') ? h('button', { type: 'button', class: 'link', id: `wider-${country}`, 'data-testid': 'ask-wider', 'aria-haspopup': 'dialog', onclick: () => this.onWider(country, recipients) }, words.requests.ask.button(name)) : null));
  }

  async #look(alertId, country) {
    try {
      const alert = await api.releasedTo(alertId, country);
      byId('released-title').textContent = words.release.as(countryName(country));
      byId('released').replaceChildren(...released(alert, this.places));
      byId('released').scrollTop = 0;
      await ask(byId('released-dialog'), () => null);
    } catch (error) {
      notice(error instanceof ApiError && error.status === NOT_FOUND ? words.release.nothing : words.release.failed, { trouble: true });
    }
  }
}

const fill = (section, ...children) => section.replaceChildren(h('h3', { id: 'release-title' }, words.release.title), ...children);
