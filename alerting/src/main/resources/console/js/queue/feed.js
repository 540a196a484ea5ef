// What the queue shows against what it would show: while the feed is held, rows stay where they are. Pure.
import { inOrder } from '../alerts.js';

export class Feed {
  #shown = [];
  #matches = () => true;

  /** @param book the alerts */
  constructor(book) {
    this.book = book;
  }

  /** Takes another filter and shows its alerts at once. */
  filterBy(matches) {
    this.#matches = matches;
    this.release();
  }

  /** Shows everything that is waiting. */
  release() {
    this.#shown = this.#wanted().sort(inOrder).map((alert) => alert.alertId);
  }

  /** The alerts in sight, each as it is now, at the place where it was put. */
  shown = () => this.#shown.map((id) => this.book.get(id)).filter((alert) => alert !== null);

  /** What a release would change: how many come, how many of these are high, how many go. */
  waiting() {
    const wanted = this.#wanted();
    const shown = new Set(this.#shown);
    const added = wanted.filter((alert) => !shown.has(alert.alertId));
    const ids = new Set(wanted.map((alert) => alert.alertId));
    return {
      added: added.length,
      high: added.filter((alert) => alert.severity === 'HIGH').length,
      gone: this.#shown.filter((id) => !ids.has(id)).length,
    };
  }

  #wanted = () => this.book.all().filter(this.#matches);
}
