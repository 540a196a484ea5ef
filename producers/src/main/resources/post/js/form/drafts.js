// Drafts live in the post's database: every change goes there, so that a closed browser or a crash costs nothing.
import { api } from '../api.js';

const PAUSE = 400;
const RETRY = 2_000;

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const areRows = (value) => value === undefined || (Array.isArray(value) && value.every(isObject));

/** Whether a draft has the shape of a report: other programs may keep drafts, too. */
export const isShowable = ({ type, report }) =>
  ['seizure', 'identification'].includes(type) && isObject(report) && areRows(report.items) && areRows(report.subjects) && areRows(report.doubts);

export class Drafts {
  #waiting = null;
  #chain = Promise.resolve();
  #timer;
  #dropped = new Set();
  #known = new Set();

  /** @param told called with 'keeping', 'kept' or 'lost' */
  constructor(told) {
    this.told = told;
    addEventListener('pagehide', () => this.#last());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#last();
    });
    addEventListener('beforeunload', (event) => {
      if (this.lost) event.preventDefault();
    });
  }

  /** True while something is written that the server does not have. */
  lost = false;

  /** A draft that the server has already. */
  found(id) {
    this.#known.add(id);
  }

  keep(id, draft) {
    this.#known.add(id);
    this.#dropped.delete(id);
    this.#waiting = { id, draft };
    this.told('keeping');
    this.#later(PAUSE);
  }

  /** Puts at once what waits. */
  flush() {
    clearTimeout(this.#timer);
    const put = this.#waiting;
    if (put === null) return this.#chain;
    this.#waiting = null;
    this.#chain = this.#chain.then(() => this.#put(put));
    return this.#chain;
  }

  async #put(put) {
    if (this.#dropped.has(put.id)) return;
    try {
      await api.keepDraft(put.id, put.draft);
      this.lost = false;
      if (this.#waiting === null) this.told('kept');
    } catch {
      this.lost = true;
      this.#waiting ??= put;
      this.told('lost');
      this.#later(RETRY);
    }
  }

  #later(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), pause);
  }

  /** The page goes away: the browser sends what waits, and nobody can wait for the answer. */
  #last() {
    const put = this.#waiting;
    if (put === null || this.#dropped.has(put.id)) return;
    api.keepDraft(put.id, put.draft, true).then(() => {
      if (this.#waiting === put) this.#waiting = null;
    }).catch(() => {});
  }

  /** The draft has become a report, or is not wanted. In order behind what is under way, so that it does not come back. */
  drop(id) {
    if (!this.#known.delete(id)) return this.#chain;
    this.#dropped.add(id);
    if (this.#waiting?.id === id) this.#waiting = null;
    this.lost = false;
    this.#chain = this.#chain.then(() => api.dropDraft(id)).catch(() => {});
    return this.#chain;
  }
}
