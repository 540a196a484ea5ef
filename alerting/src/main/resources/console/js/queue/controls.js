// The filters above the queue: read from the page, written to it, told on every change.
import { byId, h, setText } from '../base/dom.js';
import { severitySign } from '../base/signs.js';
import { SEVERITIES } from '../alerts.js';
import { patternName, words } from '../language.js';
import { isLiaison } from '../people/released.js';
import { EVERYTHING } from './filter.js';

/** Of the centre's handling, which is not told to a liaison. */
const OF_THE_CENTRE = ['shelved', 'held'];

export class Controls {
  #filter = { ...EVERYTHING };

  /** @param onChange called with the filter whenever it changes */
  constructor(onChange) {
    this.onChange = onChange;
    this.search = byId('search');
    this.pattern = byId('pattern');
    this.shows = byId('shows');
    this.severities = byId('severities');
    this.shelvedCount = h('b', { class: 'shelved-count', 'data-testid': 'shelved-count' });
    this.#build();
  }

  filter = () => this.#filter;

  clear = () => this.set({ ...EVERYTHING, show: this.#filter.show });

  /** Changes part of the filter, on the page too. */
  set(change) {
    this.#filter = { ...this.#filter, ...change };
    this.search.value = this.#filter.text;
    this.pattern.value = this.#filter.pattern;
    for (const input of this.shows.querySelectorAll('input')) input.checked = input.value === this.#filter.show;
    for (const button of this.severities.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(this.#filter.severities.includes(button.value)));
    }
    this.onChange(this.#filter);
  }

  /** Offers the patterns that occur. */
  offerPatterns(patterns) {
    const offered = [...new Set([...patterns, this.#filter.pattern].filter(Boolean))].sort();
    const current = [...this.pattern.options].slice(1).map((option) => option.value);
    if (offered.join() === current.join()) return;
    this.pattern.replaceChildren(
      h('option', { value: '' }, words.queue.anyPattern),
      ...offered.map((pattern) => h('option', { value: pattern }, patternName(pattern))));
    this.pattern.value = this.#filter.pattern;
  }

  #build() {
    this.shows.append(...Object.entries(words.queue.shows).filter(([value]) => !isLiaison() || !OF_THE_CENTRE.includes(value)).map(([value, text]) => h('label', { class: 'segment' },
      h('input', { type: 'radio', name: 'show', value, checked: value === EVERYTHING.show, onchange: () => this.set({ show: value }) }),
      h('span', {}, text, value === 'shelved' ? this.shelvedCount : null))));
    this.severities.append(...SEVERITIES.map((severity) => h('button', {
      type: 'button', class: 'toggle', value: severity, 'aria-pressed': 'true', title: words.severity[severity],
      onclick: () => this.#toggle(severity),
    }, severitySign(severity), h('span', {}, words.severity[severity]))));
    this.pattern.append(h('option', { value: '' }, words.queue.anyPattern));
    this.pattern.addEventListener('change', () => this.set({ pattern: this.pattern.value }));
    this.search.addEventListener('input', () => this.set({ text: this.search.value }));
  }

  /** How many are off the queue, beside the word for them. */
  countShelved(count) {
    setText(this.shelvedCount, count > 0 ? String(count) : '');
  }

  #toggle(severity) {
    const chosen = new Set(this.#filter.severities);
    if (!chosen.delete(severity)) chosen.add(severity);
    this.set({ severities: SEVERITIES.filter((one) => chosen.has(one)) });
  }
}
