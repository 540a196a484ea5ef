// The panel that shows one alert whole.
import { bulletinPath } from '../address.js';
import { byId, h } from '../base/dom.js';
import { natureSign, severitySign } from '../base/signs.js';
import { age, bothClocks, region, utc } from '../base/time.js';
import { isShelved } from '../alerts.js';
import { patternName, words } from '../language.js';
import { isLiaison } from '../people/released.js';
import { session } from '../people/session.js';
import { evidenceTable } from './evidence.js';
import { Links } from './links.js';
import { historyList } from './history.js';
import { Deliveries } from './deliveries.js';
import { Release } from './release.js';
import { Requests } from './requests.js';
import { timeline } from './timeline.js';

const MARGIN = 36;

export class DetailPanel {
  #shown = null;
  /** The alert that stopped holding while it was open, if that is the one in sight. */
  #gone = null;

  /** @param events onAcknowledge(), onBegin(), onAssign(), onShelve(), onClose(), onSend(), onWider(country, recipients), onLeave(), onOpen(id), onRetry(), onMap() */
  constructor(places, events) {
    Object.assign(this, { places, events });
    this.release = new Release(places, () => events.onSend(), (country, recipients) => events.onWider(country, recipients));
    this.requests = new Requests(places, () => {
      this.release.refresh();
      // its history has a line more
      events.onRetry();
    });
    this.deliveries = new Deliveries();
    this.links = new Links((id) => events.onOpen(id));
    this.element = byId('detail');
  }

  /** The detail in sight, or null. */
  shown = () => this.#shown;

  hide() {
    this.#shown = null;
    this.#gone = null;
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  /** Shows the head of an alert of which only the summary is known yet. */
  showLoading(summary) {
    if (this.#shown?.alertId === summary?.alertId) return;
    this.#shown = null;
    this.#put(summary ? this.#head(summary) : this.#bare(), h('p', { class: 'hint' }, words.detail.loading));
  }

  /** The stream says that the open alert no longer holds: said at once, before the rest of it has come. */
  noLonger(summary) {
    if (this.#shown?.alertId !== summary.alertId || !this.#shown.open) return;
    this.#gone = summary.alertId;
    // with the revision that was seen: the rest of the new one is still to come
    this.#shown = { ...this.#shown, ...summary, revision: this.#shown.revision };
    this.element.querySelector('.detail-head')?.replaceWith(this.#head(this.#shown));
  }

  showFailure(text) {
    this.#shown = null;
    this.#put(this.#bare(), h('p', { class: 'hint' }, text), h('button', { type: 'button', class: 'button', onclick: this.events.onRetry }, words.detail.again));
  }

  /** Shows the whole; the place in the panel is kept when it is the same alert. */
  show(detail) {
    const scroll = this.#shown?.alertId === detail.alertId ? this.element.scrollTop : 0;
    const focused = this.element.contains(document.activeElement) ? document.activeElement.id : null;
    if (this.#shown?.alertId === detail.alertId && this.#shown.open && !detail.open) this.#gone = detail.alertId;
    if (this.#gone !== detail.alertId || detail.open) this.#gone = null;
    this.#shown = detail;
    this.#put(this.#head(detail), this.#body(detail));
    this.element.scrollTop = scroll;
    if (focused !== null) (byId(focused) ?? byId('detail-title')).focus({ preventScroll: true });
  }

  /** Something stirred that does not change the alert: deliveries, and releases that somebody has to agree to. */
  stirred() {
    this.deliveries.refresh();
    this.requests.refresh();
  }

  focus = () => byId('detail-title')?.focus({ preventScroll: true });

  tick() {
    for (const element of this.element.querySelectorAll('[data-age]')) element.textContent = age(element.dataset.age);
  }

  #put(...children) {
    const focused = this.element.contains(document.activeElement);
    this.element.replaceChildren(...children);
    this.element.hidden = false;
    if (focused) this.focus();
  }

  #bare = () => h('header', { class: 'detail-head' }, h('h2', { id: 'detail-title', tabindex: '-1' }, words.detail.label), this.#leave());

  /** On a narrow screen the map shares the panel's place; this shows or hides it. */
  #mapSwitch = () => h('button', { type: 'button', class: 'button map-switch', 'aria-pressed': String(document.body.dataset.view === 'map'), onclick: this.events.onMap }, words.views.map);

  #leave = () => h('button', { type: 'button', class: 'icon-button leave', 'aria-label': words.detail.close, title: words.detail.close, onclick: this.events.onLeave }, '✕');

  #head(alert) {
    return h('header', { class: `detail-head severity-${alert.severity}` },
      h('div', { class: 'detail-kind' },
        h('span', { class: 'severity-label', 'data-testid': 'detail-severity' }, severitySign(alert.severity), words.severity[alert.severity]),
        h('span', {}, patternName(alert.pattern)),
        level('confidence', alert.confidence),
        level('impact', alert.impact),
        alert.revision > 1 ? h('span', { class: 'flag' }, words.queue.revision(alert.revision)) : null,
        alert.quiet ? h('span', { class: 'flag quiet', title: words.queue.quietWhy }, words.queue.quiet) : null),
      h('div', { class: 'detail-corner' }, bulletinLink(alert), this.#mapSwitch(), this.#leave()),
      h('h2', { id: 'detail-title', tabindex: '-1' }, alert.headline),
      h('p', { class: 'detail-subject' },
        h('span', { class: 'kind' }, words.kind[alert.subject.kind] ?? alert.subject.kind),
        alert.subject.name === '' ? null : h('span', { class: 'key' }, alert.subject.name),
        h('span', { class: 'countries' }, alert.countries.map((code) => words.country[code] ?? code).join(' · ')),
        alert.firstAt === null ? null : h('span', { class: 'span' }, `${utc.date(alert.firstAt)} – ${utc.date(alert.lastAt)}`)),
      alert.open ? null : this.#banner(alert),
      this.#standing(alert));
  }

  /** Above everything that could be done: that it no longer holds, and what holds in its place. */
  #banner(alert) {
    const since = this.#gone === alert.alertId;
    return h('div', { class: `gone-banner${since ? ' fresh-gone' : ''}`, role: since ? 'alert' : 'status', 'data-testid': 'gone' },
      h('b', {}, since ? words.gone.since[alert.change] : words.change[alert.change]), ' ',
      words.changeWhy[alert.change],
      alert.supersededBy ? h('button', { type: 'button', class: 'link', onclick: () => this.events.onOpen(alert.supersededBy) }, words.detail.supersededBy) : null);
  }

  #standing(alert) {
    return h('div', { class: 'standing' },
      h('div', { class: 'standing-text' },
        isLiaison() ? h('span', { class: 'flag', 'data-testid': 'extent' }, words.release.receives[alert.extent]) : h('span', { class: 'handling', 'data-testid': 'detail-handling', 'data-handling': alert.handling }, handlingText(alert)),
        alert.detectedAt === null ? since(words.detail.lastReport, alert.lastAt) : since(words.detail.detected, alert.detectedAt),
        alert.escalation > 0 ? h('span', { class: 'flag escalated', title: words.escalation.why, 'data-testid': 'detail-escalated' }, words.escalation.level(alert.escalation)) : null,
        isShelved(alert) ? h('span', { 'data-testid': 'detail-shelved' }, words.shelving.until(`${utc.date(alert.shelvedUntil)} ${utc.minute(alert.shelvedUntil)} UTC`)) : null,
        alert.heldBy ? h('button', { type: 'button', class: 'link', onclick: () => this.events.onOpen(alert.heldBy) }, words.detail.heldBy) : null),
      !session.may('HANDLE_ALERTS') ? null : h('div', { class: 'actions' },
        alert.open && alert.handling === 'NEW' ? actionButton('acknowledge', 'A', words.actions.acknowledge, this.events.onAcknowledge, true) : null,
        alert.open && (alert.handling === 'NEW' || alert.handling === 'ACKNOWLEDGED') ? actionButton('begin', 'W', words.actions.begin, this.events.onBegin, alert.handling === 'ACKNOWLEDGED') : null,
        alert.handling === 'CLOSED' || !alert.open ? null : actionButton('assign', 'G', words.actions.assign, this.events.onAssign, false),
        alert.handling === 'CLOSED' || !alert.open ? null : actionButton('shelve', 'Z', isShelved(alert) ? words.shelving.unshelve : words.shelving.shelve, this.events.onShelve, false),
        alert.open ? actionButton('send-alert', 'S', words.delivery.send.button, this.events.onSend, false) : null,
        alert.handling === 'CLOSED' ? null : actionButton('close-alert', 'C', words.actions.close, this.events.onClose, !alert.open)));
  }

  #body(detail) {
    return h('div', { class: 'detail-body' },
      h('section', {}, h('h3', {}, words.detail.why), sentences('why', detail.why)),
      assessment('confidence', detail.confidence, detail.whyConfidence),
      assessment('impact', detail.impact, detail.whyImpact),
      detail.whyNext.length === 0 ? null : h('section', {}, h('h3', {}, words.detail.next), sentences('why-next', detail.whyNext)),
      detail.evidence.length === 0 ? null : h('section', {}, h('h3', {}, words.detail.timeline, ' ', legend()), timeline(detail.evidence, this.element.clientWidth - MARGIN)),
      h('section', {}, h('h3', { id: 'evidence-title' }, words.detail.evidence, ' ', h('span', { class: 'muted' }, String(detail.evidence.length))), detail.evidence.length === 0 ? h('p', { class: 'muted' }, words.detail.noEvidence) : evidenceTable(detail.evidence, this.places)),
      session.may('SEE_RECIPIENTS') ? this.release.section(detail) : null,
      session.may('SEE_RECIPIENTS') ? this.requests.section(detail) : null,
      session.may('SEE_DELIVERIES') ? this.deliveries.section(detail) : null,
      isLiaison() ? null : h('section', {}, h('h3', {}, words.detail.history), historyList(detail.history)),
      isLiaison() ? null : this.links.section(detail));
  }
}

/** A moment and how long ago it was; nothing where it is not told. */
const since = (what, instant) => (instant === null ? null
  : h('span', { class: 'muted', 'data-testid': 'detail-since' }, `${what} `, h('time', { datetime: instant, title: bothClocks(instant) }, `${utc.date(instant)} ${utc.minute(instant)} UTC / ${region.minute(instant)} UTC+5`), ' · ', h('span', { 'data-age': instant }, age(instant))));

/** Beside the severity: how sure, and how much is at stake; nothing where detection did not say. */
const level = (what, value) => (value === null ? null
  : h('span', { class: 'level', title: words.detail[`${what}Why`], 'data-testid': `detail-${what}` }, `${words.detail[what]}: `, h('b', {}, words.severity[value].toLowerCase())));

const assessment = (what, value, why) => (value === null ? null
  : h('section', {}, h('h3', { title: words.detail[`${what}Why`] }, `${words.detail[what]}: ${words.severity[value].toLowerCase()}`),
    sentences(`why-${what}`, why)));

const sentences = (testId, texts) => h('ul', { class: 'why', 'data-testid': testId }, texts.map((text) => h('li', {}, text)));

function actionButton(id, key, text, action, first) {
  return h('button', { type: 'button', id, class: first ? 'button first' : 'button', 'data-testid': id, 'aria-keyshortcuts': key, onclick: action }, text, h('kbd', {}, key));
}

const bulletinLink = ({ alertId }) => h('a', { class: 'button corner-button', id: 'bulletin-link', href: bulletinPath(alertId), target: '_blank', rel: 'noopener', title: words.bulletin.openWhy, 'aria-keyshortcuts': 'P' },
  words.bulletin.open, h('kbd', {}, 'P'));

function handlingText(alert) {
  const parts = [alert.open ? null : words.change[alert.change], alert.outcome ? words.outcome[alert.outcome] : words.handling[alert.handling]];
  const text = parts.filter(Boolean).join(' · ');
  if (!alert.handledBy) return text;
  const given = alert.assignee && alert.assignee !== alert.handledBy ? ` · ${words.detail.given(alert.assignee)}` : '';
  return `${text} ${words.detail.by(alert.handledBy)}, ${utc.date(alert.handledAt)} ${utc.minute(alert.handledAt)} UTC${given}`;
}

const legend = () => h('span', { class: 'legend' }, ['SEIZURE', 'POSITIVE', 'SIGHTING'].map((nature) =>
  h('span', {}, natureSign(nature), words.nature[nature])));
