// Reports that were found: where and when, what and whom they name, and the alerts that rest on them.
import { openingPath } from '../address.js';
import { h } from '../base/dom.js';
import { natureSign } from '../base/signs.js';
import { bothClocks, utc } from '../base/time.js';
import { words } from '../language.js';

const columns = words.detail.columns;

export const reportTable = (reports) => h('div', { class: 'scroll-x', tabindex: '0', role: 'region', 'aria-label': words.search.reports },
  h('table', { class: 'plain-table' },
    h('thead', {}, h('tr', {}, [columns.time, columns.place, columns.nature, words.search.names, words.search.alerts].map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, reports.map(row))));

const row = (report) => h('tr', { 'data-testid': 'found-report' },
  h('td', {}, h('time', { datetime: report.occurredAt, title: bothClocks(report.occurredAt) }, `${utc.date(report.occurredAt)} ${utc.minute(report.occurredAt)}`)),
  h('td', {}, h('abbr', { class: 'country', title: words.country[report.country] ?? report.country }, report.country), ` ${report.place}`),
  h('td', {}, h('span', { class: 'nature' }, natureSign(report.nature), ` ${words.nature[report.nature]}`),
    report.exercise ? h('span', { class: 'flag' }, words.search.exercise) : null,
    report.retracted ? h('span', { class: 'flag' }, words.search.retracted) : null,
    report.revision > 1 ? h('span', { class: 'muted' }, ` ${words.search.revision(report.revision)}`) : null),
  h('td', {}, report.mentions.length === 0 ? '–' : report.mentions.map((mention, index) => [index > 0 ? '; ' : '', `${kind(mention)} `, h('bdi', { class: 'key' }, mention.written)]).flat()),
  h('td', {}, report.alerts.length === 0 ? words.search.noAlert : report.alerts.map((id, index) => [index > 0 ? ', ' : '', h('a', { href: openingPath(id) }, id.slice(0, 8))]).flat()));

const kind = (mention) => words.kind[mention.kind] ?? words.search.kinds[mention.kind] ?? mention.kind;
