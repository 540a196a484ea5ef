// The evidence as a table; where the panel is narrow the style sheet lays each row out as a card.
import { h } from '../base/dom.js';
import { mass } from '../base/mass.js';
import { natureSign } from '../base/signs.js';
import { region, utc } from '../base/time.js';
import { words } from '../language.js';

const columns = words.detail.columns;

export const evidenceTable = (evidence, places) =>
  h('table', { class: 'evidence', 'aria-labelledby': 'evidence-title' },
    h('thead', {}, h('tr', {}, ['number', 'time', 'place', 'nature', 'what', 'way', 'written'].map((name) =>
      h('th', { scope: 'col', class: `col-${name}` }, columns[name])))),
    h('tbody', {}, evidence.map((event, index) => row(event, index + 1, places))));

const cell = (name, ...children) => h('td', { class: `col-${name}`, 'data-label': columns[name] }, ...children);

function row(event, number, places) {
  return h('tr', { 'data-testid': 'evidence', title: words.detail.event(event.eventId) },
    h('th', { scope: 'row', class: 'col-number' }, String(number)),
    cell('time', time(event.occurredAt)),
    cell('place', place(event, places)),
    cell('nature', h('span', { class: 'nature', title: words.natureWhy[event.nature] }, natureSign(event.nature), words.nature[event.nature])),
    cell('what', what(event)),
    cell('way', way(event)),
    cell('written', event.keyAsWritten ? h('span', { class: 'key' }, event.keyAsWritten) : '–'));
}

function time(instant) {
  const sameDay = utc.date(instant) === region.date(instant);
  return h('time', { datetime: instant },
    h('span', { class: 'line' }, `${utc.date(instant)} ${utc.minute(instant)}`, h('abbr', {}, words.detail.utc)),
    h('span', { class: 'line muted' }, `${sameDay ? '' : `${region.date(instant)} `}${region.minute(instant)}`, h('abbr', {}, words.detail.local)));
}

function place(event, places) {
  const crossing = event.checkpoint ? places.name(event.crossing) : null;
  const second = event.checkpoint === null ? words.detail.unresolved : crossing === event.place ? null : crossing;
  return [
    h('span', { class: 'line' }, h('abbr', { class: 'country', title: words.country[event.country] ?? event.country }, event.country), ' ', event.place),
    second ? h('span', { class: 'line muted' }, second) : null,
    marking(event),
    event.releasableTo?.join() === 'MEMBERS' ? null : h('span', { class: 'line muted' }, words.detail.releasable((event.releasableTo ?? []).join(', '))),
  ];
}

/** As the originator marked it. */
function marking(event) {
  const marks = [event.tlp, event.handlingCode].filter(Boolean);
  return marks.length === 0 ? null : h('span', { class: 'line' }, h('span', { class: 'evidence-marking', title: words.detail.markingWhy, 'data-testid': 'marking' }, marks.join(' · ')));
}

function what(event) {
  const items = (event.items ?? []).map((item) => h('span', { class: 'line' }, substance(item), ' ', quantity(item)));
  const method = event.method ? h('span', { class: 'line muted' }, words.method[event.method] ?? event.method.toLowerCase()) : null;
  return items.length + (method ? 1 : 0) > 0 ? [...items, method] : '–';
}

const substance = (item) => {
  const group = words.group[item.group] ?? item.group;
  return item.substance && item.substance.toLowerCase() !== group.toLowerCase() ? `${item.substance} (${group})` : group;
};

const quantity = (item) => (item.milligrams === null || item.milligrams === undefined
  ? h('span', { class: 'muted' }, words.detail.unknownQuantity)
  : h('b', { class: 'quantity' }, mass(item.milligrams)));

function way(event) {
  const direction = event.direction?.toLowerCase();
  const mode = event.transportMode?.toLowerCase();
  if (!direction && !mode) return '–';
  return [
    direction ? h('span', { class: 'line' }, words.direction[direction] ?? direction) : null,
    mode ? h('span', { class: 'line muted' }, words.mode[mode] ?? mode) : null,
  ];
}
