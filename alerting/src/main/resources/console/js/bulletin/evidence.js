// The evidence in rows of a line or two, for paper.
import { h } from '../base/dom.js';
import { mass } from '../base/mass.js';
import { utc } from '../base/time.js';
import { words } from '../language.js';

export const evidenceRows = (evidence, places) => evidence.map((event, index) => h('tr', { 'data-testid': 'evidence' },
  h('th', { scope: 'row' }, String(index + 1)),
  h('td', { class: 'when' }, `${utc.date(event.occurredAt)} ${utc.minute(event.occurredAt)}`),
  h('td', {}, place(event, places)),
  h('td', {}, words.nature[event.nature]),
  h('td', {}, what(event) || '–'),
  h('td', {}, [word('direction', event.direction), word('mode', event.transportMode)].filter(Boolean).join(', ') || '–'),
  h('td', { class: 'key' }, event.keyAsWritten || '–')));

function place(event, places) {
  const crossing = event.checkpoint ? places.name(event.crossing) : null;
  const more = event.checkpoint === null ? words.detail.unresolved : crossing === event.place || crossing?.includes(event.place) ? null : crossing;
  const marks = [event.tlp, event.handlingCode].filter(Boolean).join(' ');
  return [`${event.country} ${event.place}${more ? ` (${more})` : ''}`, marks === '' ? null : h('b', { class: 'report-marking' }, ` ${marks}`)];
}

const what = (event) => [
  ...(event.items ?? []).map((item) => `${words.group[item.group] ?? item.group} ${item.milligrams === null || item.milligrams === undefined ? words.detail.unknownQuantity : mass(item.milligrams)}`),
  event.method ? words.method[event.method] ?? event.method.toLowerCase() : null,
].filter(Boolean).join('; ');

const word = (kind, value) => (value ? words[kind][value.toLowerCase()] ?? value.toLowerCase() : null);
