// The queue: filter, feed and list together, and which alert is the current one.
import { byId, setText } from '../base/dom.js';
import { isShelved } from '../alerts.js';
import { words } from '../language.js';
import { Controls } from './controls.js';
import { emptiness, showEmptiness } from './empty.js';
import { Feed } from './feed.js';
import { matcher, narrows } from './filter.js';
import { Hold } from './hold.js';
import { AlertList } from './list.js';

const GATHERED = 50;
/** A long queue is put in order less often. */
const LONG = 1_000;
const GATHERED_LONG = 250;

export class Queue {
  #current = null;
  #reachable = true;
  #loaded = false;
  #due = null;
  #pipeline = null;

  /** @param events onChoose(id) when an alert is to be opened, onCurrent(id) when the current one changes, onFilter(filter) */
  constructor(book, places, events) {
    Object.assign(this, { book, places, events });
    this.element = byId('queue-list');
    this.feed = new Feed(book);
    this.list = new AlertList(this.element, places);
    this.hold = new Hold(this.element, () => this.#current !== null);
    this.controls = new Controls((filter) => {
      this.#refilter(filter);
      events.onFilter(filter);
    });
    this.element.addEventListener('click', (event) => this.#clicked(event));
    byId('fresh').addEventListener('click', () => this.release());
  }

  current = () => this.#current;

  /** Says that the book has been loaded, or could not be. */
  loaded(reachable) {
    this.#loaded = true;
    this.#reachable = reachable;
    this.#refilter(this.controls.filter());
  }

  /** How far the pipeline is, as standing() tells it: an empty queue of one that is behind says nothing yet. */
  pipeline(standing) {
    const changed = standing.state !== this.#pipeline?.state || standing.lag !== this.#pipeline.lag;
    this.#pipeline = standing;
    if (changed) this.#showEmptiness();
  }

  /** The crossings have got their names. */
  named() {
    this.list.forget();
    this.#refilter(this.controls.filter());
  }

  /** An alert came or changed. */
  changed(alert) {
    this.list.rewrite([alert]);
    this.#due ??= setTimeout(() => this.#catchUp(), this.list.ids().length > LONG ? GATHERED_LONG : GATHERED);
  }

  /** Something beside an alert has changed of which its row tells. */
  stirred(alert) {
    this.list.rewrite([alert], true);
  }

  /** Many alerts that come at once are put in their places together. */
  #catchUp() {
    this.#due = null;
    if (this.hold.holds()) this.#tell();
    else this.release();
  }

  /** Shows everything that waits, whether held or not. */
  release() {
    const before = new Set(this.list.ids());
    this.feed.release();
    this.#show();
    if (this.#loaded) this.list.markArrived(this.list.ids().filter((id) => !before.has(id)));
  }

  /** Once a second: ages tick, and a desk left alone catches up. */
  tick() {
    this.list.tick();
    const { added, gone } = this.feed.waiting();
    if (added + gone > 0 && !this.hold.holds()) this.release();
  }

  /** Whether an alert waits to be shown. */
  holds = (id) => !this.list.ids().includes(id);

  /** Makes an alert the current one; null makes none. */
  select(id) {
    this.#current = id;
    this.list.select(id);
    if (id !== null) this.list.reveal(id);
    this.events.onCurrent(id);
  }

  /** Moves to the next (1) or previous (-1) row. */
  move(step) {
    const ids = this.list.ids();
    if (ids.length === 0) return;
    const place = ids.indexOf(this.#current);
    const next = place < 0 ? (step > 0 ? 0 : ids.length - 1) : Math.min(ids.length - 1, Math.max(0, place + step));
    this.select(ids[next]);
  }

  focus = () => this.element.focus({ preventScroll: true });

  #clicked(event) {
    const row = event.target.closest('.row');
    if (!row) return;
    this.select(row.dataset.alertId);
    this.events.onChoose(row.dataset.alertId);
  }

  #refilter(filter) {
    this.element.dataset.show = filter.show;
    this.feed.filterBy(matcher(filter, this.places));
    this.#show();
  }

  #show() {
    const shown = this.feed.shown();
    this.list.show(shown);
    if (this.#current !== null) this.list.select(this.#current);
    this.#showEmptiness();
    this.controls.offerPatterns(this.book.all().map((alert) => alert.pattern));
    this.#tell();
  }

  #showEmptiness() {
    if (!this.#loaded) return;
    const kind = this.feed.shown().length > 0 ? null : emptiness(this.controls.filter(), this.book.all().length, this.#reachable, this.#pipeline);
    showEmptiness(kind, this.#pipeline?.lag ?? 0, this.controls.clear);
  }

  #tell() {
    const { added, high, gone } = this.feed.waiting();
    const fresh = byId('fresh');
    fresh.hidden = added + gone === 0;
    setText(byId('fresh-text'), words.queue.fresh(added, high, gone));
    this.controls.countShelved(this.book.all().filter(isShelved).length);
    const filter = this.controls.filter();
    const total = narrows(filter) ? this.book.all().filter(matcher({ ...filter, severities: ['HIGH', 'MEDIUM', 'LOW'], pattern: '', text: '' }, this.places)).length : this.feed.shown().length;
    setText(byId('shown'), this.#loaded ? words.queue.shown(this.feed.shown().length, total) : words.queue.loading);
    document.title = added > 0 ? `(${added}) ${words.title}` : words.title;
  }
}
