// The list of reports, newest first, each with its way. Loaded anew after every gap in the push, so nothing is missed or doubled.
import { byId, h, setText } from '../base/dom.js';
import { announce } from '../base/announce.js';
import { api } from '../api.js';
import { t } from '../language.js';
import { rowElement } from './row.js';

const PAGE = 50;
const PAUSE = 250;
const STATES = ['', 'saved', 'sent', 'accepted', 'refused'];
/** What the strip counts as waiting is in two states. */
const FITS = { waiting: ['saved', 'sent'] };

export class Reports {
  #rows = new Map();
  #elements = new Map();
  #next = null;
  #round = 0;
  #changedSince = new Map();
  #timer;

  /** @param acts correct(row), retract(row), anew(row) */
  constructor(acts) {
    this.acts = acts;
    byId('state-filter').append(...STATES.slice(0, 1).map(() => new Option(t('list.all'), '')),
      new Option(t('list.waiting'), 'waiting'), ...STATES.slice(1).map((state) => new Option(t(`state.${state}`), state)));
    byId('state-filter').addEventListener('change', () => this.load());
    byId('search').addEventListener('input', () => this.#soon());
    byId('search').addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && event.target.value !== '') {
        event.target.value = '';
        this.load();
      }
    });
    byId('more').addEventListener('click', () => this.#more());
    setInterval(() => this.#elements.forEach((element) => element.tick?.()), 30_000);
  }

  search() {
    this.acts.reveal();
    byId('search').focus();
    byId('search').select();
  }

  filter(state) {
    this.acts.reveal();
    byId('state-filter').value = state;
    byId('state-filter').focus();
    this.load();
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.load(), PAUSE);
  }

  get #state() {
    return byId('state-filter').value;
  }

  get #text() {
    return byId('search').value.trim();
  }

  /** One page for each state that is asked for; the newest of them all. */
  async #page(before) {
    const states = FITS[this.#state] ?? [this.#state];
    const pages = await Promise.all(states.map((state) => api.reports({ limit: PAGE, ...(state && { state }), ...(this.#text && { q: this.#text }), ...(before && { before }) })));
    const rows = pages.flatMap((page) => page.rows).sort((a, b) => b.sequence - a.sequence);
    if (!pages.some(({ next }) => next)) return { rows, next: null };
    // below this number one of the pages may hold more, so that is where all go on
    const floor = Math.max(...pages.filter(({ next }) => next).map(({ rows: held }) => held.at(-1).sequence));
    return { rows: rows.filter(({ sequence }) => sequence >= floor), next: floor };
  }

  /** Loads the first page anew. What the push says meanwhile is newer than the page and stands. */
  async load() {
    const round = ++this.#round;
    this.#changedSince.clear();
    try {
      const { rows, next } = await this.#page(null);
      if (round !== this.#round) return;
      this.#rows = new Map(rows.map((row) => [row.eventId, row]));
      for (const row of this.#changedSince.values()) this.#put(row);
      this.#next = next;
      this.#draw();
    } catch {
      // the strip says that the server is away; when it is back the list is loaded
    }
  }

  async #more() {
    const round = this.#round;
    try {
      const { rows, next } = await this.#page(this.#next);
      if (round !== this.#round) return;
      for (const row of rows) if (!this.#rows.has(row.eventId)) this.#rows.set(row.eventId, row);
      this.#next = next;
      this.#draw();
    } catch {
      // as above
    }
  }

  /** The row that an answer brought. The push may have been quicker: then what it said is newer and stands. */
  answered(row) {
    const there = this.#rows.get(row.eventId);
    if (there && (there.revision > row.revision || (there.revision === row.revision && there.state !== 'saved'))) return;
    this.take(row);
  }

  /** A row that changed. Whether it fits a text is for the server to say. */
  take(row) {
    this.#changedSince.set(row.eventId, row);
    const before = this.#rows.get(row.eventId);
    if (row.state === 'refused' && before?.state !== 'refused') announce(t('list.refusedNow', { number: String(row.sequence) }));
    if (this.#text !== '') return this.#soon();
    this.#put(row);
    return this.#draw();
  }

  #put(row) {
    const fits = this.#state === '' || (FITS[this.#state] ?? [this.#state]).includes(row.state);
    if (fits) this.#rows.set(row.eventId, row);
    else this.#rows.delete(row.eventId);
  }

  #draw() {
    const rows = [...this.#rows.values()].sort((a, b) => b.sequence - a.sequence);
    const list = byId('reports');
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    const elements = new Map(rows.map((row) => [row.eventId, this.#element(row)]));
    const wanted = [...elements.values()];
    for (const child of [...list.children]) if (!wanted.includes(child)) child.remove();
    wanted.forEach((element, at) => {
      if (list.children[at] !== element) list.insertBefore(element, list.children[at] ?? null);
    });
    if (focused && !focused.isConnected) elements.get(focused.closest('[data-event]')?.dataset.event)?.querySelector(`[data-act=${focused.dataset.act}]`)?.focus();
    this.#elements = elements;
    byId('more').hidden = this.#next === null;
    const filtered = this.#state !== '' || this.#text !== '';
    byId('empty').hidden = rows.length > 0;
    setText(byId('empty'), t(filtered ? 'list.noneFits' : 'list.none'));
    setText(byId('shown'), t(this.#next === null ? 'list.shown' : 'list.shownMore', { count: rows.length }));
  }

  /** The element of a row: the one there is, unless the row differs. */
  #element(row) {
    const text = JSON.stringify(row);
    const there = this.#elements.get(row.eventId);
    return there?.dataset.row === text ? there : rowElement(row, text, this.acts);
  }
}
