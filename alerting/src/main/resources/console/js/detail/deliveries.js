// What was sent of the alert, to whom, and how far it has come.
import { ApiError, api } from '../api.js';
import { notice } from '../base/announce.js';
import { byId, h } from '../base/dom.js';
import { bothClocks, utc } from '../base/time.js';
import { words } from '../language.js';
import { session } from '../people/session.js';
import { countryName } from './released.js';

const text = words.delivery;

export class Deliveries {
  #alertId = null;
  #section = null;
  #loading = 0;

  /** The section of an alert; what it shows is asked for again whenever the alert is shown or has stirred. */
  section({ alertId }) {
    if (this.#alertId !== alertId) {
      this.#alertId = alertId;
      this.#section = h('section', { class: 'deliveries', 'data-testid': 'deliveries' }, h('h3', { id: 'deliveries-title' }, text.title), h('p', { class: 'muted' }, words.detail.loading));
    }
    this.refresh();
    return this.#section;
  }

  async refresh() {
    const alertId = this.#alertId;
    if (alertId === null) return;
    const loading = ++this.#loading;
    try {
      const { deliveries } = await api.deliveries(alertId);
      if (loading === this.#loading) this.#fill(deliveries.length === 0 ? h('p', { class: 'muted' }, text.none) : this.#table(deliveries));
    } catch {
      if (loading === this.#loading) this.#fill(h('p', { class: 'muted' }, text.failed), h('button', { type: 'button', class: 'button', onclick: () => this.refresh() }, words.detail.again));
    }
  }

  #fill(...children) {
    const focused = this.#section.contains(document.activeElement) ? document.activeElement.id : null;
    this.#section.replaceChildren(h('h3', { id: 'deliveries-title', tabindex: '-1' }, text.title), ...children);
    if (focused !== null) (byId(focused) ?? byId('deliveries-title')).focus({ preventScroll: true });
  }

  #table(deliveries) {
    return h('table', { class: 'recipients', 'aria-labelledby': 'deliveries-title' },
      h('thead', {}, h('tr', {}, ['recipient', 'channel', 'state', 'when', 'act'].map((name) => h('th', { scope: 'col' }, text.columns[name])))),
      h('tbody', {}, [...deliveries].reverse().map((delivery) => this.#row(delivery))));
  }

  #row(delivery) {
    const country = countryName(delivery.recipient);
    const channel = text.channel[delivery.channel];
    return h('tr', { 'data-testid': 'delivery', 'data-state': delivery.state, 'data-country': delivery.recipient },
      h('th', { scope: 'row' }, country, h('span', { class: 'line muted' }, delivery.tells === null ? null : text.tells[delivery.tells], ` · ${words.queue.revision(delivery.revision)}`)),
      h('td', { class: 'col-receives' }, channel),
      h('td', { class: 'col-why' },
        h('span', { class: `delivery-state state-${delivery.state}` }, text.state[delivery.state]),
        delivery.reason === null ? null : h('span', { class: 'line' }, `${text.fault[delivery.reason]}${delivery.detail ? ` (${delivery.detail})` : ''}`),
        delivery.attempts > 1 ? h('span', { class: 'line muted' }, text.attempts(delivery.attempts)) : null),
      h('td', { class: 'col-when' }, moment(delivery.settledAt ?? delivery.attemptedAt ?? delivery.queuedAt), waits(delivery) ? h('span', { class: 'line muted' }, text.next(`${utc.minute(delivery.nextAttempt)} UTC`)) : null),
      h('td', { class: 'col-look' },
        delivery.sha256 === null ? null : h('a', { class: 'link', href: `/api/deliveries/${encodeURIComponent(delivery.id)}/content`, download: delivery.id, title: `SHA-256 ${delivery.sha256}`, 'aria-label': text.contentOf(country, channel) }, text.content),
        session.may('RELEASE_ALERTS') && (delivery.state === 'FAILED' || waits(delivery)) ? h('button', { type: 'button', class: 'link', id: `replay-${delivery.id}`, 'aria-label': text.replayOf(country, channel), onclick: () => this.#act(api.replay(delivery.id), text.replayed) }, text.replay) : null,
        session.may('ACKNOWLEDGE_DELIVERIES') && delivery.state !== 'HUMAN_ACKNOWLEDGED' ? h('button', { type: 'button', class: 'link', id: `seen-${delivery.id}`, 'aria-label': text.seenOf(channel), onclick: () => this.#act(api.seen(delivery.id), text.seenNow) }, text.seen) : null));
  }

  async #act(answer, done) {
    try {
      await answer;
      notice(done);
    } catch (error) {
      const why = error instanceof ApiError ? [error.body?.error, error.body?.remedy].filter(Boolean).join('; ') : words.actions.unreachable;
      notice(words.actions.failed(why), { trouble: true });
    }
    this.refresh();
  }
}

const waits = (delivery) => delivery.state === 'QUEUED' && delivery.attempts > 0 && delivery.reason !== null;

const moment = (at) => h('time', { datetime: at, title: bothClocks(at) }, `${utc.date(at)} ${utc.minute(at)}`);
