// The search over all alerts, open or not, and over all reports that the centre has accepted.
import { openingPath } from '../address.js';
import { ApiError, api } from '../api.js';
import { h } from '../base/dom.js';
import { severitySign } from '../base/signs.js';
import { bothClocks, utc } from '../base/time.js';
import { patternName, words } from '../language.js';
import { eventTable } from './events.js';
import { reportTable } from './reports.js';

const BAD_REQUEST = 400;
/** What was asked last is kept for as long as the page lives, and nowhere else: it is personal data. */
let asked = { text: '', country: '', pattern: '', state: '', from: '', until: '' };
let answer = null;
let number = 0;

export function open(element, rest, { places }) {
  const results = h('div', { id: 'search-results', 'data-testid': 'search-results' });
  const said = h('p', { class: 'page-note', role: 'status', 'data-testid': 'search-said' });
  element.replaceChildren(
    h('h2', { tabindex: '-1' }, words.search.title),
    h('p', { class: 'page-lead' }, words.search.lead),
    form((values) => ask(values, said, results, places)),
    said,
    results);
  if (answer !== null) show(answer, said, results, places);
}

function form(onAsk) {
  const field = (name, control) => h('label', { class: 'field' }, h('span', {}, words.search.fields[name]), control);
  const select = (name, options) => h('select', { name }, h('option', { value: '' }, words.search.any[name]), options.map(([value, text]) =>
    h('option', { value, selected: asked[name] === value }, text)));
  const sorted = (pairs) => pairs.sort(([, a], [, b]) => a.localeCompare(b, words.locale));
  return h('form', { class: 'search-form', role: 'search', autocomplete: 'off', onsubmit: (event) => {
    event.preventDefault();
    onAsk(Object.fromEntries(new FormData(event.target)));
  } },
  h('div', { class: 'search-line' },
    h('label', { class: 'field search-text' }, h('span', {}, words.search.fields.text), h('input', { type: 'search', name: 'text', value: asked.text, maxlength: 200, 'data-first': true, spellcheck: 'false', 'data-testid': 'search-text' })),
    h('button', { class: 'button first', 'data-testid': 'search-go' }, words.search.go)),
  h('div', { class: 'search-narrow' },
    field('from', h('input', { type: 'date', name: 'from', value: asked.from })),
    field('until', h('input', { type: 'date', name: 'until', value: asked.until })),
    field('country', select('country', sorted(Object.entries(words.country)))),
    field('pattern', select('pattern', sorted(Object.entries(words.pattern)))),
    field('state', select('state', Object.entries(words.search.states)))));
}

async function ask(values, said, results, places) {
  asked = values;
  const mine = ++number;
  said.textContent = words.search.searching;
  results.setAttribute('aria-busy', 'true');
  try {
    const found = await api.search(values);
    if (mine !== number) return;
    answer = found;
    show(answer, said, results, places);
  } catch (error) {
    if (mine !== number) return;
    answer = null;
    results.replaceChildren();
    said.textContent = error instanceof ApiError && error.status === BAD_REQUEST && error.body?.field === 'text' ? words.search.tooShort : words.search.failed;
  }
  results.removeAttribute('aria-busy');
}

function show({ alerts, events, more, reports, moreReports }, said, results, places) {
  said.textContent = [
    alerts.length === 0 && reports.length > 0 ? '' : words.search.found(alerts.length, more),
    reports.length > 0 ? words.search.foundReports(reports.length, moreReports) : '',
    more || moreReports ? words.search.narrow : '',
  ].filter(Boolean).join(' ');
  // what the alerts rest on is among the reports, unless these have been let go of since
  const listed = new Set(reports.map((report) => report.eventId));
  const others = events.filter((event) => !listed.has(event.eventId.toLowerCase()));
  results.replaceChildren(
    ...(alerts.length === 0 ? [] : [h('h3', {}, words.search.alerts), h('ul', { class: 'found' }, alerts.map((alert) => h('li', {}, hit(alert, places))))]),
    ...(reports.length === 0 ? [] : [h('h3', {}, words.search.reports), reportTable(reports)]),
    ...(others.length === 0 ? [] : [h('h3', {}, words.search.events(others.length)), eventTable(others, places)]));
}

const hit = (alert, places) => h('a', { class: `found-alert severity-${alert.severity}`, href: openingPath(alert.alertId), 'data-testid': 'found' },
  severitySign(alert.severity), h('span', { class: 'sr-only' }, words.severity[alert.severity]),
  h('span', { class: 'found-main' },
    h('span', { class: 'found-headline' }, alert.headline),
    h('span', { class: 'found-meta' },
      h('span', {}, patternName(alert.pattern)),
      alert.subject.name === '' ? null : h('span', { class: 'key' }, alert.subject.name),
      h('span', {}, alert.countries.join(' · ')),
      h('span', {}, places.names(alert).slice(0, 3).join(', ')),
      alert.firstAt === null ? null : h('span', {}, `${utc.date(alert.firstAt)} – ${utc.date(alert.lastAt)}`)),
    alert.matches.length === 0 ? null : h('span', { class: 'found-by', 'data-testid': 'found-by' }, alert.matches.map(reason))),
  h('span', { class: 'found-side' },
    h('span', {}, state(alert)),
    h('time', { datetime: alert.detectedAt, title: bothClocks(alert.detectedAt) }, utc.date(alert.detectedAt))));

/** By what it was found: "Vehicle KZ123ABC02 (written so in 2 reports)". */
const reason = (match) => h('span', { class: 'flag' },
  `${words.kind[match.kind] ?? words.search.kinds[match.kind] ?? match.kind} `,
  h('span', { class: 'key' }, match.form),
  match.whole ? '' : ` ${words.search.begins}`,
  match.events.length > 0 && match.kind !== 'report' ? ` · ${words.search.written(match.events.length)}` : '');

function state(alert) {
  if (!alert.open) return words.change[alert.change];
  return alert.handling === 'CLOSED' && alert.outcome ? words.outcome[alert.outcome] : words.handling[alert.handling];
}
