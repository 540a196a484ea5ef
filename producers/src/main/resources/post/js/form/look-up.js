// A field with suggestions: the combobox pattern of WAI-ARIA. Arrows move, Enter or Tab takes, Escape leaves what is written.
import { freshId, h } from '../base/dom.js';
import { announce } from '../base/announce.js';
import { api } from '../api.js';
import { countryName, has, t } from '../language.js';
import { Field } from './field.js';

const PAUSE = 120;
const same = (a, b) => a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;

/** What is being looked up for a field that was left already. */
const pending = new Set();

/** Once every field that was left holds what it means: a country its code, not its name. */
export const lookedUp = () => Promise.all(pending);

const COUNTRIES = ['country', 'nationality'];

/**
 * @param kind what the post looks up: substance, unit, country, concealment…
 * @param closed true where only the list's values are possible: the first suggestion is then marked at once
 * @param short true where the field shows the value alone, and its explanation stands under it
 */
export function lookUpField(name, label, kind, { closed = false, short = false, wide = false } = {}) {
  const list = h('ul', { class: 'suggestions', role: 'listbox', id: freshId('list'), 'aria-label': label, hidden: true });
  const control = h('input', {
    type: 'text', dir: 'auto', role: 'combobox', autocomplete: 'off', spellcheck: 'false',
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
  });
  const field = new Field({ name, label, wide, control, body: h('div', { class: 'combo' }, control, list) });
  /** Countries and the groups of substances go by their names in the page's language. */
  const labelOf = ({ value, group, label: given }) => {
    if (COUNTRIES.includes(kind)) return `${countryName(value)} (${value})`;
    return group && has(`group.${group}`) ? `${value} (${t(`group.${group}`)})` : given ?? value;
  };
  const named = (match) => ({ ...match, label: labelOf(match) });
  const shown = (match) => (short ? match.value : match.label);
  let taken = null;
  let matches = [];
  let marked = -1;
  let round = 0;
  let timer;

  const close = () => {
    clearTimeout(timer);
    round += 1;
    list.hidden = true;
    control.setAttribute('aria-expanded', 'false');
    control.removeAttribute('aria-activedescendant');
    marked = -1;
  };
  const mark = (index) => {
    marked = index;
    [...list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    const option = list.children[index];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) control.setAttribute('aria-activedescendant', option.id);
    else control.removeAttribute('aria-activedescendant');
  };
  const keep = (match) => {
    taken = match;
    control.value = shown(match);
    field.note(short && match.label !== match.value ? match.label : null);
  };
  const take = (match) => {
    keep(match);
    close();
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const open = (found) => {
    matches = found.map(named);
    list.replaceChildren(...matches.map((match) => h('li', {
      role: 'option', id: freshId('option'), 'aria-selected': 'false',
      onmousedown: (event) => event.preventDefault(),
      onclick: () => take(match),
    }, h('bdi', {}, match.label))));
    list.hidden = found.length === 0;
    control.setAttribute('aria-expanded', String(found.length > 0));
    mark(closed && found.length > 0 && control.value.trim() !== '' ? 0 : -1);
    announce(t('form.suggestions', { count: found.length }));
  };
  const ask = async () => {
    const mine = ++round;
    try {
      const { matches: found } = await api.lookUp(kind, control.value.trim());
      if (mine === round && document.activeElement === control) open(found);
    } catch {
      // no suggestions: whatever is typed is taken as it is, and the strip says that the server is away
    }
  };

  control.addEventListener('input', () => {
    // what is suggested for fewer letters may be another value: nobody can take it any more
    close();
    taken = null;
    field.note(null);
    timer = setTimeout(ask, PAUSE);
  });
  control.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) ask();
      else mark((marked + (event.key === 'ArrowDown' ? 1 : -1) + matches.length + (marked < 0 && event.key === 'ArrowUp' ? 1 : 0)) % matches.length);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && !list.hidden && marked >= 0) {
      if (event.key === 'Enter') event.preventDefault();
      take(matches[marked]);
    } else if (event.key === 'Tab') {
      // a list that scrolls takes the focus in Chromium, and would lose it when it is hidden: it goes before the focus does
      close();
    }
  });
  control.addEventListener('blur', () => {
    close();
    const text = control.value.trim();
    if (text !== '' && taken === null) look(text, closed);
  });

  const look = (text, tell) => {
    const looking = resolve(text, tell).finally(() => pending.delete(looking));
    pending.add(looking);
  };

  /** A text that is a value or a label of the list, or of a closed list the beginning of one alone, is taken for it; any other stays as it is. */
  async function resolve(text, tell) {
    try {
      const { matches: found } = await api.lookUp(kind, text);
      const all = found.map(named);
      const only = closed && all.length === 1 ? all[0] : undefined;
      const match = all.find(({ value }) => same(value, text)) ?? all.find(({ label }) => same(label, text)) ?? only;
      if (match === undefined || taken !== null || control.value.trim() !== text) return;
      // where any text is possible, it stays as it was written: the list only explains it
      keep(closed ? match : { value: text, label: short ? match.label : text });
      if (tell) control.dispatchEvent(new Event('change', { bubbles: true }));
    } catch {
      // as above
    }
  }

  field.value = () => taken?.value ?? (control.value.trim() || undefined);
  field.set = (value) => {
    taken = null;
    control.value = value ?? '';
    field.note(null);
    if (value) look(value, false);
  };
  return field;
}
