// The map as text: the crossings that have something, in a table.
import { h } from '../base/dom.js';
import { words } from '../language.js';

/** Crossings with open alerts, most first. */
export function overviewTable(open, places) {
  const rows = [...open].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1));
  if (rows.length === 0) return h('p', { class: 'muted' }, words.map.listEmpty);
  return table([words.map.crossing, words.map.alerts], rows.map(([crossing, entry]) => [
    `${places.name(crossing)} (${(places.get(crossing)?.countries ?? [crossing.split('/')[0]]).join(', ')})`,
    words.map.openHere(entry.count, entry.high),
  ]));
}

/** The stops of one alert, in order. */
export const courseTable = (course, lost) => h('div', {},
  table([words.map.order, words.map.crossing], [...course.stops.values()].map((stop) => [stop.numbers.join(', '), stop.name])),
  lost.length > 0 ? h('p', { class: 'muted' }, words.map.notOnMap(lost.join(', '))) : null);

const table = (heads, rows) => h('table', { class: 'map-table' },
  h('caption', {}, words.map.listTitle),
  h('thead', {}, h('tr', {}, heads.map((head) => h('th', { scope: 'col' }, head)))),
  h('tbody', {}, rows.map((cells) => h('tr', {}, cells.map((cell) => h('td', {}, cell))))));
