// To whom the report may go: all members unless the officer says otherwise.
import { h } from '../base/dom.js';
import { countryName, t } from '../language.js';
import { Field } from './field.js';

const USUAL = ['MEMBERS'];
const GROUPS = ['MEMBERS', 'OBSERVERS'];
const COUNTRIES = ['AZ', 'KZ', 'KG', 'RU', 'TJ', 'TM', 'UZ', 'AF', 'PK', 'IR'];

export function releaseField() {
  const boxes = h('div', { class: 'boxes' });
  const body = h('div', { role: 'group', 'aria-label': t('form.release'), tabindex: '-1', class: 'release' }, boxes);
  const field = new Field({ name: 'releasableTo', label: t('form.release'), control: body, wide: true });
  field.element.querySelector('label').replaceWith(h('span', { class: 'label', 'aria-hidden': 'true' }, t('form.release')));
  const box = (value) => h('label', { class: 'box' }, h('input', { type: 'checkbox', value }),
    h('span', {}, GROUPS.includes(value) ? t(`release.${value}`) : countryName(value)));
  const chosen = () => [...boxes.querySelectorAll('input:checked')].map((each) => each.value);
  const tell = () => field.note(chosen().length === 0 ? t('release.nobody') : null);
  field.set = (value) => {
    const wanted = value ?? USUAL;
    boxes.replaceChildren(...[...new Set([...GROUPS, ...COUNTRIES, ...wanted])].map(box));
    for (const each of boxes.querySelectorAll('input')) each.checked = wanted.includes(each.value);
    tell();
  };
  field.value = chosen;
  /** True if it says what is said without it. */
  field.usual = () => chosen().join() === USUAL.join();
  field.focus = () => boxes.querySelector('input').focus();
  boxes.addEventListener('change', tell);
  field.set(USUAL);
  return field;
}
