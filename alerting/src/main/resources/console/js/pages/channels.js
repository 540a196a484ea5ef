// The trafficking channels, and a page for each: its reports, alerts and countries, and how it grew.
import { openingPath } from '../address.js';
import { api } from '../api.js';
import { h } from '../base/dom.js';
import { severitySign } from '../base/signs.js';
import { now, utc } from '../base/time.js';
import { words } from '../language.js';
import { chart, key } from './chart.js';
import { eventTable } from './events.js';
import { growth } from './growth.js';

const DORMANT_AFTER = 180 * 86_400_000;

export function open(element, id, { places }) {
  element.replaceChildren(h('h2', { tabindex: '-1' }, words.channels.title), h('p', { class: 'page-lead' }, words.detail.loading));
  const show = id === '' ? list(places) : channel(id, places);
  const mine = element.firstElementChild;
  show.then((parts) => mine.isConnected && put(element, parts), () => mine.isConnected && put(element, [h('h2', { tabindex: '-1' }, words.channels.title), h('p', { role: 'alert' }, words.channels.failed)]));
}

function put(element, parts) {
  const focused = element.contains(document.activeElement);
  element.replaceChildren(...parts);
  if (focused) element.querySelector('h2').focus({ preventScroll: true });
}

async function list() {
  const { alerts } = await api.search({ pattern: 'channel' });
  const rows = alerts.sort((a, b) => Number(b.open) - Number(a.open) || (a.lastAt < b.lastAt ? 1 : -1));
  return [
    h('h2', { tabindex: '-1' }, words.channels.title),
    h('p', { class: 'page-lead' }, words.channels.lead),
    rows.length === 0 ? h('p', { 'data-testid': 'no-channels' }, words.channels.none)
      : h('div', { class: 'scroll-x', tabindex: '0', role: 'region', 'aria-label': words.channels.title }, h('table', { class: 'plain-table' },
        h('thead', {}, h('tr', {}, ['channel', 'state', 'countries', 'reports', 'first', 'last'].map((name) => h('th', { scope: 'col', class: name === 'reports' ? 'number' : null }, words.channels.columns[name])))),
        h('tbody', {}, rows.map((alert) => h('tr', { 'data-testid': 'channel' },
          h('th', { scope: 'row' }, severitySign(alert.severity), ' ', h('a', { href: `#channels/${alert.alertId}` }, alert.headline)),
          h('td', {}, stateOf(alert)),
          h('td', {}, alert.countries.map(countryName).join(', ')),
          h('td', { class: 'number' }, String(alert.evidenceCount)),
          h('td', {}, alert.firstAt === null ? '–' : utc.date(alert.firstAt)),
          h('td', {}, alert.lastAt === null ? '–' : utc.date(alert.lastAt))))))),
  ];
}

async function channel(id, places) {
  const detail = await api.alert(id, 'the page of its channel');
  const parts = await Promise.all(members(detail).map((member) => api.alert(member, 'a part of a channel').catch(() => null)));
  const alerts = parts.filter((alert) => alert !== null);
  const restsOn = (eventId) => alerts.filter((alert) => alert.evidence.some((event) => event.eventId === eventId)).map((alert) => alert.alertId);
  return [
    h('p', { class: 'page-links' }, h('a', { href: '#channels' }, words.channels.all), h('a', { href: openingPath(id) }, words.channels.alert)),
    h('h2', { tabindex: '-1' }, detail.headline),
    h('p', { class: 'page-lead', 'data-testid': 'channel-state' }, [stateOf(detail), detail.firstAt === null ? null : `${utc.date(detail.firstAt)} – ${utc.date(detail.lastAt)}`,
      words.queue.reports(detail.evidenceCount), words.channels.madeOf(alerts.length)].filter(Boolean).join(' · ')),
    ...grown(detail),
    h('h3', {}, words.channels.countries),
    countries(detail),
    h('h3', {}, words.channels.alerts),
    h('ul', { class: 'found' }, alerts.map((alert) => h('li', {}, h('a', { class: 'found-alert', href: openingPath(alert.alertId), 'data-testid': 'channel-alert' },
      severitySign(alert.severity), h('span', { class: 'sr-only' }, words.severity[alert.severity]),
      h('span', { class: 'found-main' }, h('span', { class: 'found-headline' }, alert.headline), h('span', { class: 'found-meta' }, h('span', { class: 'key' }, alert.subject.name), h('span', {}, alert.countries.join(' · ')))),
      h('span', { class: 'found-side' }, h('span', {}, words.handling[alert.handling])))))),
    h('h3', {}, words.channels.events),
    eventTable(detail.evidence.map((event) => ({ ...event, alerts: restsOn(event.eventId) })), places,
      (alertId) => alerts.find((alert) => alert.alertId === alertId)?.subject.name || null),
  ];
}

/** The alerts that the channel is made of: those that share a report with it. */
const members = (detail) => detail.related.filter((alert) => alert.pattern !== 'channel').map((alert) => alert.alertId);

function grown(detail) {
  if (detail.evidence.length === 0) return [h('p', {}, words.detail.noEvidence)];
  const { days, reports, seizures, countries: reached } = growth(detail.evidence);
  const lines = [
    { label: words.channels.reports, colour: '--accent', kind: 'steps' },
    { label: words.channels.seizures, colour: '--high', kind: 'steps' },
  ];
  return [
    h('h3', {}, words.channels.growth),
    key(lines),
    chart({ data: [days.map((day) => Date.parse(day) / 1000), reports, seizures], lines }),
    h('details', {}, h('summary', {}, words.channels.asTable), h('div', { class: 'scroll-x', tabindex: '0', role: 'region', 'aria-label': words.channels.growth }, h('table', { class: 'plain-table', 'data-testid': 'growth' },
      h('thead', {}, h('tr', {}, [h('th', { scope: 'col' }, words.channels.columns.day), ...[words.channels.reports, words.channels.seizures, words.channels.countries].map((name) => h('th', { scope: 'col', class: 'number' }, name))])),
      h('tbody', {}, days.map((day, index) => h('tr', {}, h('th', { scope: 'row' }, day), ...[reports, seizures, reached].map((values) => h('td', { class: 'number' }, String(values[index]))))))))),
  ];
}

function countries(detail) {
  const rows = detail.countries.map((code) => {
    const events = detail.evidence.filter((event) => event.country === code);
    return { code, events, seizures: events.filter((event) => event.nature === 'SEIZURE').length };
  });
  return h('div', { class: 'scroll-x', tabindex: '0', role: 'region', 'aria-label': words.channels.countries }, h('table', { class: 'plain-table' },
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, words.channels.columns.country), h('th', { scope: 'col', class: 'number' }, words.channels.reports), h('th', { scope: 'col', class: 'number' }, words.channels.seizures), h('th', { scope: 'col' }, words.channels.columns.first), h('th', { scope: 'col' }, words.channels.columns.last))),
    h('tbody', {}, rows.map(({ code, events, seizures }) => h('tr', {},
      h('th', { scope: 'row' }, countryName(code)), h('td', { class: 'number' }, String(events.length)), h('td', { class: 'number' }, String(seizures)),
      h('td', {}, utc.date(events[0].occurredAt)), h('td', {}, utc.date(events.at(-1).occurredAt)))))));
}

const countryName = (code) => words.country[code] ?? code;

/** Dormant is what is shown of a channel that has had no report for long; the alert stands as it stood. */
function stateOf(alert) {
  if (!alert.open) return words.change[alert.change];
  const handling = alert.handling === 'CLOSED' && alert.outcome ? words.outcome[alert.outcome] : words.handling[alert.handling];
  return alert.lastAt !== null && now() - Date.parse(alert.lastAt) > DORMANT_AFTER ? `${words.channels.dormant} · ${handling}` : `${words.channels.active} · ${handling}`;
}
