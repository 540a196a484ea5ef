// The strip at the top: what is waiting, whether the desk is live, and what time it is.
import { byId, h, setText } from './base/dom.js';
import { severitySign } from './base/signs.js';
import { age, bothClocks, now, region, utc } from './base/time.js';
import { SEVERITIES } from './alerts.js';
import { words } from './language.js';
import { isLiaison } from './people/released.js';
import { standing } from './pipeline.js';
import { sourceText } from './source.js';

const WAITING_LONG = 30 * 60_000;

export class Strip {
  #counts;

  constructor(book) {
    this.book = book;
    this.#counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, countBlock(severity)]));
    byId('counts').append(...SEVERITIES.map((severity) => this.#counts[severity].element));
    byId('more').addEventListener('click', () => this.#fold());
    this.tick();
  }

  /** On a telephone the strip shows the rest of itself, or hides it again. */
  #fold() {
    const unfolded = document.querySelector('.strip').classList.toggle('unfolded');
    byId('more').setAttribute('aria-expanded', String(unfolded));
  }

  /** Counts afresh. */
  refresh() {
    const counts = this.book.counts();
    for (const severity of SEVERITIES) {
      const { element, fresh, taken } = this.#counts[severity];
      const { NEW } = counts[severity];
      const handled = counts[severity].ACKNOWLEDGED + counts[severity].IN_PROGRESS;
      setText(fresh, String(NEW));
      setText(taken, String(handled));
      element.classList.toggle('nothing', NEW === 0);
      element.setAttribute('aria-label', isLiaison() ? words.strip.countOpen(words.severity[severity], NEW) : words.strip.count(words.severity[severity], NEW, handled));
    }
    const exercises = this.book.exercises();
    byId('exercise').hidden = exercises === 0;
    setText(byId('exercise'), exercises === 0 ? '' : words.strip.exercise(exercises));
    this.tick();
  }

  /** Once a second: clocks and the oldest alert's age. */
  tick() {
    const instant = now();
    setText(byId('clock-utc'), utc.second(instant));
    setText(byId('clock-region'), region.second(instant));
    const oldest = this.book.oldestNew();
    const element = byId('oldest');
    setText(element, oldest ? age(oldest.detectedAt, instant) : words.strip.noneWaiting);
    element.title = oldest ? bothClocks(oldest.detectedAt) : '';
    element.classList.toggle('long', oldest !== null && instant - new Date(oldest.detectedAt) > WAITING_LONG);
  }

  /** @param state 'connecting', 'live', 'reconnecting' or 'offline' */
  connection(state, lostAt) {
    const element = byId('connection');
    element.dataset.state = state;
    const stale = state === 'reconnecting' || state === 'offline';
    byId('stale').hidden = !stale;
    setText(byId('stale'), stale ? words.feed.stale(`${utc.second(lostAt)} UTC`) : '');
    setText(byId('connection-text'), state === 'offline' ? words.strip.offline(`${utc.minute(lostAt)} UTC`) : words.strip[state]);
  }

  /** @param status the centre's status, or null if it does not answer */
  pipeline(status) {
    const element = byId('pipeline');
    const { state, lag } = standing(status);
    element.dataset.state = state;
    element.title = status?.pipeline?.problem ?? '';
    setText(element, { good: words.strip.caughtUp, behind: words.strip.behind(lag), unknown: words.strip.pipelineUnknown }[state]);
  }

  /** @param status the centre's status, or null if it does not answer: what it said last stays */
  input(status) {
    if (status === null) return;
    byId('unsealed').hidden = !status.acceptsUnsealed;
    byId('unsealed').classList.toggle('simulated', status.simulated);
    setText(byId('unsealed'), sourceText(status));
  }
}

/** What was taken up is not told to a liaison: theirs are open, and no more is said. */
function countBlock(severity) {
  const fresh = h('b', { class: 'fresh', 'data-testid': `count-${severity}-NEW` }, '0');
  const taken = h('span', { class: 'taken', 'data-testid': `count-${severity}-TAKEN` }, '0');
  const element = h('div', { class: `count severity-${severity}`, role: 'img' },
    severitySign(severity),
    h('span', { class: 'count-name' }, words.severity[severity]),
    h('span', { class: 'count-figures' }, fresh, isLiaison() ? h('span', { class: 'unit' }, words.strip.open)
      : [h('span', { class: 'unit' }, words.strip.fresh), taken, h('span', { class: 'unit' }, words.strip.takenShort)]));
  return { element, fresh, taken };
}
