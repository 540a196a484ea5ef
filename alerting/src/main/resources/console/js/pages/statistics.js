// How the centre does its work: every figure with what it counts and over which time, every chart with its table.
import { api } from '../api.js';
import { h } from '../base/dom.js';
import { severitySign } from '../base/signs.js';
import { bothClocks, utc } from '../base/time.js';
import { patternName, words } from '../language.js';
import { chart, key } from './chart.js';

const PERIODS = [1, 7, 30, 90, 365];
const FLOOD_LIMIT = 0.01;
const say = words.statistics;
let days = 30;

export function open(element) {
  const figures = h('div', { 'data-testid': 'figures' });
  element.replaceChildren(
    h('h2', { tabindex: '-1' }, say.title),
    h('p', { class: 'page-lead' }, say.lead),
    h('label', { class: 'period' }, h('span', {}, say.period), ' ', h('select', { 'data-testid': 'period', onchange: (event) => {
      days = Number(event.target.value);
      load(figures);
    } }, PERIODS.map((count) => h('option', { value: count, selected: count === days }, say.days(count))))),
    figures);
  load(figures);
}

async function load(element) {
  element.setAttribute('aria-busy', 'true');
  try {
    const asked = days;
    const found = await api.statistics(asked);
    if (asked !== days) return;
    element.replaceChildren(...show(found));
  } catch {
    element.replaceChildren(h('p', { role: 'alert' }, say.failed));
  }
  element.removeAttribute('aria-busy');
}

const show = (figures) => [
  h('p', { class: 'page-note', 'data-testid': 'figures-period' }, say.from(`${utc.date(figures.from)} ${utc.minute(figures.from)}`, `${utc.date(figures.until)} ${utc.minute(figures.until)}`)),
  h('div', { class: 'tiles' }, tiles(figures)),
  ...alertsPerDay(figures),
  ...precision(figures),
  ...waits(figures),
  ...load191(figures),
  ...stale(figures),
  ...sources('patterns', figures.patterns, patternName),
  ...sources('countries', figures.countries, (code) => words.country[code] ?? code),
];

function tiles({ days: counts, load, waits: waited, precision: judged, stale: old }) {
  const sum = (rows, field) => rows.reduce((total, row) => total + row[field], 0);
  const alerts = sum(counts, 'high') + sum(counts, 'medium') + sum(counts, 'low');
  const confirmed = sum(judged, 'confirmed');
  const wrong = sum(judged, 'falseAlerts');
  const high = waited.find((row) => row.severity === 'HIGH');
  return [
    tile(say.tiles.alerts, number(alerts)),
    tile(say.tiles.precision, confirmed + wrong === 0 ? '–' : percent(confirmed / (confirmed + wrong))),
    tile(say.tiles.median, length(high.median)),
    tile(say.tiles.average, number(load.perTenMinutes, 2), load.perTenMinutes > 1),
    tile(say.tiles.flood, percent(load.floodShare), load.floodShare > FLOOD_LIMIT),
    tile(say.tiles.stale, number(sum(old, 'alerts'))),
  ];
}

const tile = (name, value, over = false) => h('dl', { class: over ? 'tile over' : 'tile' }, h('dt', {}, name), h('dd', {}, value));

function alertsPerDay({ days: counts }) {
  const lines = [['high', 'HIGH'], ['medium', 'MEDIUM'], ['low', 'LOW']].map(([field, severity]) => ({ field, label: words.severity[severity], colour: `--${field}`, kind: 'bars' }));
  // bars lie over each other: the tallest is the sum, drawn first
  const stacked = [counts.map((day) => day.high + day.medium + day.low), counts.map((day) => day.high + day.medium), counts.map((day) => day.high)];
  return section('days', [
    key(lines),
    chart({ data: [counts.map((day) => Date.parse(day.day) / 1000), ...stacked], lines: [...lines].reverse() }),
    folded(table(say.sections.days, [say.columns.day, ...lines.map((line) => line.label)],
      [...counts].reverse().map((day) => [day.day, day.high, day.medium, day.low]))),
  ]);
}

const precision = ({ precision: rows }) => section('precision', [rows.length === 0 ? none() : table(say.sections.precision,
  [say.columns.pattern, words.outcome.CONFIRMED, words.outcome.FALSE_ALERT, words.outcome.DUPLICATE, words.outcome.INFORMATION_ONLY, say.columns.precision],
  rows.map((row) => [patternName(row.pattern), row.confirmed, row.falseAlerts, row.duplicates, row.informationOnly, row.share === null ? '–' : bar(row.share)]))]);

const waits = ({ waits: rows }) => section('waits', [table(say.sections.waits,
  [say.columns.severity, say.columns.taken, say.columns.waiting, say.columns.median, say.columns.ninth],
  rows.map((row) => [severity(row.severity), row.taken, row.waiting, length(row.median), length(row.ninth)]))]);

const load191 = ({ load }) => section('load', [table(say.sections.load, [say.columns.measure, say.columns.value, say.columns.target], [
  [say.load.calls, number(load.calls), ''],
  [say.load.average, number(load.perTenMinutes, 2), say.load.averageTarget],
  [say.load.peak, load.peakAt === null ? '0' : h('span', { title: bothClocks(load.peakAt) }, `${number(load.peak)} (${utc.date(load.peakAt)} ${utc.minute(load.peakAt)} UTC)`), say.load.peakTarget],
  [say.load.floods, number(load.floods), ''],
  [say.load.share, percent(load.floodShare), say.load.shareTarget],
])]);

const stale = ({ stale: rows }) => section('stale', [table(say.sections.stale, [say.columns.severity, say.columns.alerts], rows.map((row) => [severity(row.severity), row.alerts]))]);

const sources = (name, rows, called) => section(name, [rows.length === 0 ? none() : table(say.sections[name],
  [say.columns[name === 'patterns' ? 'pattern' : 'country'], say.columns.calls, say.columns.share],
  rows.map((row) => [called(row.name), row.calls, bar(row.share)]))]);

const section = (name, parts) => [
  h('h3', {}, say.sections[name]),
  h('p', { class: 'page-note' }, say.defined[name]),
  ...parts,
  h('p', { class: 'page-links' }, h('a', { href: `/api/statistics/${name}.csv?days=${days}`, download: '', 'aria-label': say.csvOf(say.sections[name]) }, say.csv)),
];

const none = () => h('p', {}, say.none);

const folded = (content) => h('details', {}, h('summary', {}, words.channels.asTable), content);

/** The first column names the row, the others are figures. */
const table = (name, heads, rows) => h('div', { class: 'scroll-x', tabindex: '0', role: 'region', 'aria-label': name }, h('table', { class: 'plain-table figures' },
  h('thead', {}, h('tr', {}, heads.map((head, index) => h('th', { scope: 'col', class: index === 0 ? null : 'number' }, head)))),
  h('tbody', {}, rows.map(([first, ...others]) => h('tr', {}, h('th', { scope: 'row' }, first), ...others.map((value) => h('td', { class: 'number' }, typeof value === 'number' ? number(value) : value)))))));

const severity = (name) => h('span', { class: 'nature' }, severitySign(name), ` ${words.severity[name]}`);

const number = (value, digits = 0) => value.toLocaleString(words.locale, { maximumFractionDigits: digits });

const percent = (share) => share.toLocaleString(words.locale, { style: 'percent', maximumFractionDigits: 1 });

const bar = (share) => h('span', { class: 'share-bar' }, h('meter', { min: 0, max: 1, value: share, 'aria-hidden': 'true' }), ` ${percent(share)}`);

/** A time of some seconds, in at most two units. */
function length(seconds) {
  if (seconds === null) return '–';
  if (seconds < 60) return words.time.seconds(seconds);
  if (seconds < 3600) return words.time.minutes(Math.round(seconds / 60));
  const minutes = Math.round(seconds / 60);
  return minutes < 2880 ? words.time.hours(Math.floor(minutes / 60), minutes % 60) : words.time.days(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60));
}
