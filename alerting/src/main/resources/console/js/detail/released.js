// What a recipient gets of an alert, exactly as it goes out.
import { bulletinPath } from '../address.js';
import { h } from '../base/dom.js';
import { severitySign } from '../base/signs.js';
import { patternName, words } from '../language.js';
import { evidenceTable } from './evidence.js';

export const released = (alert, places) => [
  h('p', { class: 'detail-kind' },
    h('span', { class: `severity-label severity-${alert.severity}` }, severitySign(alert.severity), words.severity[alert.severity]),
    h('span', {}, patternName(alert.pattern)),
    h('span', { class: 'flag' }, words.queue.revision(alert.revision)),
    h('span', { class: 'flag', 'data-testid': 'released-extent' }, words.release.receives[alert.extent]),
    !alert.withheld?.reports ? null : h('span', { class: 'flag' }, words.release.withheld(alert.withheld.reports))),
  h('p', {}, h('a', { href: bulletinPath(alert.alertId, alert.recipient), target: '_blank', rel: 'noopener' }, words.bulletin.openAs(countryName(alert.recipient)))),
  h('h3', { class: 'released-headline' }, alert.headline),
  alert.subject === '' ? null : h('p', { class: 'key' }, alert.subject),
  ...sentences(words.detail.why, alert.why),
  ...sentences(words.detail.confidence, alert.whyConfidence),
  ...sentences(words.detail.impact, alert.whyImpact),
  h('h3', {}, words.detail.evidence, ' ', h('span', { class: 'muted' }, String(alert.evidence.length))),
  evidenceTable(alert.evidence, places),
].filter((part) => part !== null);

const sentences = (title, texts) => (texts.length === 0 ? [] : [h('h3', {}, title), h('ul', { class: 'why' }, texts.map((text) => h('li', {}, text)))]);

export const countryName = (code) => words.country[code] ?? code;
