// The strip at the top: which post this is, whether the centre and this computer's own program are there, what is waiting.
import { byId, h, setText } from './base/dom.js';
import { alarm } from './base/announce.js';
import { moment, span, wholeMoment } from './base/time.js';
import { has, t } from './language.js';

const CLOCK_OFF = 2 * 60_000;
const WAITING_LONG = 24 * 3600_000;
const COUNTS = ['waiting', 'accepted', 'refused'];

export class Strip {
  #status = null;
  #lostAt = null;

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
    const { id, name, country } = status.post;
    setText(byId('post-name'), name ?? id);
    setText(byId('post-id'), [id, country].filter(Boolean).join(' · '));
    document.title = `${name ?? id} – ${t('title')}`;
    const { saved, sent, accepted, refused } = status.reports;
    for (const [count, number] of Object.entries({ waiting: saved + sent, accepted, refused })) {
      const button = byId('counts').querySelector(`.count-${count}`);
      setText(button.querySelector('b'), String(number));
      button.classList.toggle('some', number > 0);
    }
    if (found) alarm(t('strip.serverBack'));
    this.#tick();
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
    const { state, since, cause } = this.#status.link;
    const element = byId('link');
    element.dataset.state = away ? 'unknown' : state;
    setText(byId('link-text'), away ? t('strip.linkUnknown') : t(`link.${state}`, { time: moment(since) }));
    setText(byId('link-cause'), away || state === 'up' ? '' : cause ?? '');
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
    const text = JSON.stringify(bars);
    const element = byId('bars');
    if (element.dataset.text === text) return;
    element.dataset.text = text;
    element.replaceChildren(...bars.map(([name, kind, title, more]) => h('p', { class: `bar ${kind}`, 'data-testid': `bar-${name}` }, h('b', {}, title), ' ', more)));
  }

  get version() {
    return this.#status?.version ?? null;
  }
}

/** The words for why the centre refused a report; the code itself where there are none. */
export const refusal = (code) => (code && has(`refusal.${code}`) ? t(`refusal.${code}`) : t('refusal.unnamed', { code: code ?? '?' }));
