// What stands on the bulletin, from top to bottom.
import { h, s } from '../base/dom.js';
import { severitySign } from '../base/signs.js';
import { now, region, utc } from '../base/time.js';
import { keyName } from '../key-name.js';
import { patternName, words } from '../language.js';
import { session } from '../people/session.js';
import { course } from '../map/course.js';
import { evidenceRows } from './evidence.js';
import { routeMap } from './route-map.js';

const columns = words.detail.columns;

/** @param of { alert, country, places, outlines, recipients, source }; the alert is a detail, or what a country gets of it */
export function sheet({ alert, country, places, outlines, recipients, source }) {
  const way = course(alert.evidence, places);
  return [
    masthead(country),
    label(alert),
    alert.open ? null : h('p', { class: 'void' }, words.bulletin.void(words.change[alert.change], words.changeWhy[alert.change])),
    source === '' ? null : h('p', { class: 'void' }, source),
    alert.exercise ? h('p', { class: 'void' }, words.bulletin.exercise) : null,
    kind(alert),
    h('h1', {}, alert.headline),
    subjects(alert),
    ...said(words.detail.why, alert.why),
    ...said(words.detail.impact, alert.whyImpact, true),
    ...said(words.detail.confidence, alert.whyConfidence, true),
    h('h2', { id: 'evidence-title' }, `${words.detail.evidence}: ${alert.evidence.length}`),
    evidence(alert.evidence, places),
    outlines === null || way.stops.size === 0 ? null : routeMap(way, places, outlines),
    route(way),
    ...said(words.detail.next, alert.whyNext ?? []),
    h('h2', {}, words.bulletin.todo.title),
    h('ul', { class: 'said todo' }, todo(alert, country).map((text) => h('li', {}, text))),
    marking(alert, country, recipients),
    label(alert),
    foot(alert),
  ].filter((part) => part !== null);
}

/** At the head and the foot of the page, as TLP 2.0 wants it of documents. */
const label = ({ marking: marks = [] }) => (marks.length === 0 ? null : h('p', { class: 'tlp', 'data-testid': 'bulletin-marking' }, marks.join(' · ')));

const countryName = (code) => words.country[code] ?? code;

const masthead = (country) => h('header', { class: 'masthead' },
  s('svg', { viewBox: '0 0 32 32', 'aria-hidden': 'true' }, s('path', { d: 'M16 4v24M16 10c-9 0-9 10 0 10s9-10 0-10M8 28h16' })),
  h('span', {}, h('b', {}, words.title), h('br'), words.bulletin.title),
  h('span', { class: 'for' }, country === null ? words.bulletin.forOfficers : words.bulletin.forCountry(countryName(country))));

const kind = (alert) => h('div', { class: 'kind' },
  h('span', { class: `urgency severity-${alert.severity}` }, severitySign(alert.severity), words.severity[alert.severity]),
  h('span', {}, patternName(alert.pattern)),
  alert.confidence ? h('span', {}, `${words.detail.confidence}: ${words.severity[alert.confidence].toLowerCase()}`) : null,
  alert.impact ? h('span', {}, `${words.detail.impact}: ${words.severity[alert.impact].toLowerCase()}`) : null,
  h('span', {}, words.queue.revision(alert.revision)),
  alert.detectedAt ? h('span', {}, `${words.detail.detected} ${moment(alert.detectedAt)}`) : null);

function subjects(alert) {
  const about = alert.about.map((key) => ({ of: key.kind, name: keyName(key) }));
  const name = typeof alert.subject === 'string' ? alert.subject : alert.subject.name;
  const of = typeof alert.subject === 'string' ? alert.kind : alert.subject.kind;
  const shown = about.length > 0 ? about : name === '' ? [] : [{ of, name }];
  return shown.length === 0 ? null : h('p', { class: 'subjects' }, shown.map((one) => h('span', {},
    h('span', { class: 'kind-name' }, words.kind[one.of] ?? one.of), ' ', h('span', { class: 'key' }, one.name))));
}

const said = (title, sentences, mayShrink = false) => (sentences.length === 0 ? [] : [
  h('h2', {}, title),
  h('ul', { class: 'said', 'data-may-shrink': mayShrink }, sentences.map((text) => h('li', {}, text))),
]);

const evidence = (events, places) => (events.length === 0 ? h('p', {}, words.detail.noEvidence) : h('table', { 'aria-labelledby': 'evidence-title', 'data-reports': events.length },
  h('thead', {}, h('tr', {}, ['number', 'time', 'place', 'nature', 'what', 'way', 'written'].map((name) => h('th', { scope: 'col' }, columns[name])))),
  h('tbody', {}, evidenceRows(events, places), h('tr', { class: 'left-out', hidden: true }, h('td', { colspan: 7 })))));

const route = (way) => (way.stops.size < 2 ? null : h('p', { class: 'route' }, `${words.bulletin.route}: ${[...way.stops.values()].map((stop) => stop.name).join(' → ')}`));

/** What officers do next: by what it is about, and who reads it. */
function todo(alert, country) {
  if (!alert.open) return [words.bulletin.todo.nothing];
  const of = typeof alert.subject === 'string' ? alert.kind : alert.subject.kind;
  return [
    words.bulletin.todo[of] ?? words.bulletin.todo.traffic,
    words.bulletin.todo.report(alert.alertId.slice(0, 8).toUpperCase()),
    alert.withheld?.holders?.length > 0 ? words.bulletin.todo.ask(alert.withheld.holders.map((holder) => countryName(holder.country)).join(', ')) : null,
    country === null && (alert.next ?? []).some((stop) => !stop.past) ? words.bulletin.todo.next : null,
  ].filter(Boolean);
}

function marking(alert, country, recipients) {
  if (country !== null) {
    return h('p', { class: 'marking' }, h('b', {}, words.bulletin.official), ' ',
      words.bulletin.releasedTo(countryName(country), words.release.receives[alert.extent]), ' ', words.bulletin.noFurther);
  }
  const which = (extent) => (recipients ?? []).filter((one) => one.receives === extent).map((one) => countryName(one.country)).join(', ');
  return h('p', { class: 'marking' }, h('b', {}, words.bulletin.official), ' ',
    recipients === null ? words.release.failed
      : alert.operation && which('IN_FULL') + which('AS_HIT') === '' ? words.bulletin.keptToOperation
        : words.bulletin.mayReceive(which('IN_FULL'), which('AS_HIT')), ' ', words.bulletin.noFurther);
}

const foot = (alert) => h('footer', { class: 'foot' },
  h('span', {}, words.bulletin.printed(moment(now()), session.me().name)),
  h('span', {}, `${words.bulletin.alert} ${alert.alertId}`));

const moment = (instant) => `${utc.date(instant)} ${utc.minute(instant)} UTC / ${region.minute(instant)} UTC+5`;
