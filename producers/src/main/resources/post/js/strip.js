// The strip at the top: which post this is, whether the centre and this computer's own program are there, what is waiting.
import { byId, h, setText } from './base/dom.js';
import { alarm } from './base/announce.js';
import { api } from './api.js';
import { moment, span, wholeMoment } from './base/time.js';
import { figure, has, locale, t } from './language.js';

const CLOCK_OFF = 2 * 60_000;
const WAITING_LONG = 24 * 3600_000;
const COUNTS = ['waiting', 'accepted', 'refused'];

export class Strip {
  #status = null;
  #lostAt = null;
  /** The feeds that stand still, as the status names them and as the server tells of them in words. */
  #standing = '[]';
  #feeds = [];

  /** @param show called with the state of reports to be listed */
  constructor(show) {
    byId('counts').append(...COUNTS.map((name) => h('button', { type: 'button', class: `count count-${name}`, onclick: () => show(name) },
      h('b', { 'data-testid': `count-${name}` }, '0'), ' ', h('span', {}, t(`strip.${name}`)))));
    setInterval(() => this.#tick(), 1_000);
  }

  show(status) {
    this.#status = status;
    const found = this.#lostAt !== null;
    this.#lostAt = null;
    const { id, name: registered, country, names } = status.post;
    const name = names?.[locale] ?? registered ?? id;
    setText(byId('post-name'), name);
    setText(byId('post-id'), [id, country].filter(Boolean).join(' · '));
    document.title = `${name} – ${t('title')}`;
    const { saved, sent, accepted, refused } = status.reports;
    for (const [count, number] of Object.entries({ waiting: saved + sent, accepted, refused })) {
      const button = byId('counts').querySelector(`.count-${count}`);
      setText(button.querySelector('b'), figure(number));
      button.classList.toggle('some', number > 0);
    }
    if (found) alarm(t('strip.serverBack'));
    this.#tick();
    this.#askFeeds(status.feeds ?? []);
  }

  /** Which feeds stand still is pushed; why, in this page's language, is asked for once it changes. */
  async #askFeeds(standing) {
    const now = JSON.stringify(standing);
    if (now === this.#standing) return;
    this.#standing = now;
    try {
      const names = standing.map(({ name }) => name);
      const { feeds } = names.length > 0 ? await api.feeds() : { feeds: [] };
      if (now !== this.#standing) return;
      this.#feeds = feeds.filter(({ name }) => names.includes(name));
      this.#tick();
    } catch {
      this.#standing = null; // asked again with the next status
    }
  }

  /** @param since when this page last had no answer any more */
  lost(since) {
    if (this.#lostAt === null) alarm(`${t('strip.serverLost')} ${t('strip.serverLostText')}`);
    this.#lostAt = since;
    this.#tick();
  }

  #tick() {
    const away = this.#lostAt !== null;
    document.body.classList.toggle('server-lost', away);
    this.#bars(away);
    if (this.#status === null) return;
    this.#link(away);
    const oldest = this.#status.reports.oldestWaiting;
    const element = byId('oldest');
    const age = oldest ? Date.now() - new Date(oldest).getTime() : 0;
    setText(element, oldest ? span(age) : t('strip.noneWaiting'));
    element.title = oldest ? wholeMoment(oldest) : '';
    element.classList.toggle('long', age > WAITING_LONG);
  }

  #link(away) {
    const { state, since, code, cause } = this.#status.link;
    const element = byId('link');
    element.dataset.state = away ? 'unknown' : state;
    setText(byId('link-text'), away ? t('strip.linkUnknown') : t(`link.${state}`, { time: moment(since) }));
    const told = !away && state !== 'up';
    setText(byId('link-why'), told && code ? why(code) : '');
    setText(byId('link-cause'), told ? cause ?? '' : '');
    byId('link-detail').hidden = !(told && cause);
    element.title = away ? '' : wholeMoment(since);
  }

  /** What must not be overlooked, each a bar of its own under the strip. */
  #bars(away) {
    const bars = [];
    if (away) bars.push(['server', 'trouble', t('strip.serverLost'), `${t('strip.serverLostText')} ${t('strip.since', { time: moment(this.#lostAt) })}`]);
    const status = this.#status;
    const storage = status?.storage.state ?? 'ok';
    if (storage !== 'ok') {
      const free = Math.floor(status.storage.freeBytes / 1_000_000);
      bars.push(['storage', storage === 'full' ? 'trouble' : 'care', t(`storage.${storage}`, { free }), t(`storage.${storage}Text`, { free })]);
    }
    const offset = status?.link.clockOffsetMillis ?? 0;
    if (Math.abs(offset) > CLOCK_OFF) {
      bars.push(['clock', 'care', t(offset > 0 ? 'clock.behind' : 'clock.ahead', { span: span(Math.abs(offset)) }), t('clock.text')]);
    }
    if (status?.signing.mode === 'unsigned') bars.push(['unsigned', 'care', t('strip.unsigned'), t('strip.unsignedText')]);
    for (const feed of this.#feeds) bars.push(feedBar(feed));
    const text = JSON.stringify(bars);
    const element = byId('bars');
    if (element.dataset.text === text) return;
    element.dataset.text = text;
    element.replaceChildren(...bars.map(([name, kind, title, more, reasons = []]) => h('div', { class: `bar ${kind}`, 'data-testid': `bar-${name}` },
      h('p', {}, h('b', {}, title), ' ', more),
      reasons.length === 0 ? null : h('details', {}, h('summary', {}, t('feeds.why')), reasons.map(([about, message, detail]) => h('div', { class: 'reason' },
        h('p', {}, about ? [h('bdi', { class: 'code' }, about), ' '] : null, h('bdi', {}, message)),
        h('p', { class: 'technical', lang: 'en', dir: 'ltr' }, detail)))))));
  }

  get version() {
    return this.#status?.version ?? null;
  }
}

/** A feed that takes nothing in, or not all, in a line; folded, each of its files with what is wrong, and in English what to do. */
function feedBar({ name, state, cause, problems, held }) {
  if (state === 'paused') return ['feed', 'care', t('feeds.paused', { name }), t('feeds.pausedText'), [[null, '', cause ?? '']]];
  const detail = ({ field, value, remedy }) => [field, value, remedy].filter(Boolean).join(' · ');
  const reasons = [
    ...problems.map((problem) => [problem.field, problem.message, detail(problem)]),
    ...held.map(({ file, problems: wrong }) => [file, wrong.map(({ message }) => message).join(' '), wrong.map(detail).join(' ')]),
  ];
  const aside = held.length > 0 ? t('feeds.setAside', { count: held.length }) : '';
  return ['feed', 'care', t('feeds.held', { name }), `${aside} ${t('feeds.heldText')}`.trim(), reasons];
}

/** Why the link is not up: nobody answers, or the centre refuses the key as it refuses a report. */
const why = (code) => (has(`cause.${code}`) ? t(`cause.${code}`) : refusal(code));

/** The words for why the centre refused a report; the code itself where there are none. */
export const refusal = (code) => (code && has(`refusal.${code}`) ? t(`refusal.${code}`) : t('refusal.unnamed', { code: code ?? '?' }));
