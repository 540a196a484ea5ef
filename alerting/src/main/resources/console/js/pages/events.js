// Reports as a table, each with the alerts that rest on it.
import { openingPath } from '../address.js';
import { h } from '../base/dom.js';
import { mass } from '../base/mass.js';
import { natureSign } from '../base/signs.js';
import { bothClocks, utc } from '../base/time.js';
import { words } from '../language.js';

const columns = words.detail.columns;

/** @param events as evidence is told, with alerts: ids @param headline what an alert is called, by its id */
export const eventTable = (events, places, headline = null) => h('div', { class: 'scroll-x', tabindex: '0', role: 'region', 'aria-label': words.search.eventsTitle },
  h('table', { class: 'plain-table' },
    h('thead', {}, h('tr', {}, [columns.time, columns.place, columns.nature, columns.what, columns.written, words.search.alerts].map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, events.map((event) => row(event, places, headline)))));

const row = (event, places, headline) => h('tr', { 'data-testid': 'found-event' },
  h('td', {}, h('time', { datetime: event.occurredAt, title: bothClocks(event.occurredAt) }, `${utc.date(event.occurredAt)} ${utc.minute(event.occurredAt)}`)),
  h('td', {}, h('abbr', { class: 'country', title: words.country[event.country] ?? event.country }, event.country), ` ${event.place}`),
  h('td', {}, h('span', { class: 'nature' }, natureSign(event.nature), ` ${words.nature[event.nature]}`)),
  h('td', {}, goods(event)),
  h('td', { class: 'key' }, event.keyAsWritten || '–'),
  h('td', {}, event.alerts.length === 0 ? words.search.noAlert : event.alerts.map((id, index) => [index > 0 ? ', ' : '', h('a', { href: openingPath(id) }, headline?.(id) ?? id.slice(0, 8))]).flat()));

const goods = (event) => (event.items ?? []).map((item) =>
  `${words.group[item.group] ?? item.group} ${item.milligrams === null || item.milligrams === undefined ? words.detail.unknownQuantity : mass(item.milligrams)}`).join('; ') || '–';
