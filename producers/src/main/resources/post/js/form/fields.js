// The plain kinds of field: a text, a number as written, a choice, a row of choices.
import { freshId, h } from '../base/dom.js';
import { t } from '../language.js';
import { Field } from './field.js';

const input = (attributes) => h('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', ...attributes });

/** Text. Codes and numbers read from left to right in every language; names as they are. */
export function textField(name, label, { code = false, hint = null, wide = false, ...attributes } = {}) {
  return new Field({ name, label, hint, wide, control: input({ dir: code ? 'ltr' : 'auto', class: code ? 'code' : null, ...attributes }) });
}

/** Yes, or nothing said. @param text beside the box */
export function flagField(name, label, text) {
  const control = h('input', { type: 'checkbox' });
  const field = new Field({ name, label, control, body: h('label', { class: 'box' }, control, h('span', {}, text)) });
  field.value = () => control.checked || undefined;
  field.set = (value) => { control.checked = value === true; };
  return field;
}

export function noteField(name, label, hint) {
  return new Field({ name, label, hint, wide: true, control: h('textarea', { rows: 2, dir: 'auto', maxlength: 10_000 }) });
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** A number. The region writes a comma, reports have a point: it is changed before the officer's eyes. @param written true to send it as text, to the last digit */
export function numberField(name, label, { written = false, ...attributes } = {}) {
  const control = input({ dir: 'ltr', class: 'code number', inputmode: 'decimal', ...attributes });
  const field = new Field({ name, label, control });
  control.addEventListener('change', () => {
    const text = control.value.replaceAll(/[\s\u00a0\u202f]/g, '');
    if (/^-?\d+,\d+$/.test(text)) control.value = text.replace(',', '.');
  });
  field.value = () => {
    const text = control.value.trim();
    if (text === '') return undefined;
    return !written && NUMBER.test(text) ? Number(text) : text;
  };
  return field;
}

/** One of a closed list, or nothing said. @param words path of the values' words */
export function choiceField(name, label, values, words, { required = null } = {}) {
  const control = h('select', {},
    required === null ? h('option', { value: '' }, t('form.notSaid')) : null,
    values.map((value) => h('option', { value }, t(`${words}.${value}`))));
  const field = new Field({ name, label, control });
  field.set = (value) => {
    // a word from elsewhere that this list lacks is kept as it is
    if (value && !values.includes(value) && ![...control.options].some((option) => option.value === value)) control.append(new Option(value, value));
    control.value = value ?? required ?? '';
  };
  field.set(undefined);
  return field;
}

/** One of few, all in sight: Tab goes there, arrows choose. */
export function segmentsField(name, label, values, words, { required = null } = {}) {
  const group = freshId(name);
  const radio = (value, text) => h('label', { class: value === '' ? 'segment segment-unsaid' : 'segment' }, h('input', { type: 'radio', name: group, value }), h('span', {}, text));
  const body = h('div', { class: 'segments', role: 'radiogroup', 'aria-label': label, tabindex: '-1' },
    values.map((value) => radio(value, t(`${words}.${value}`))),
    required === null ? radio('', t('form.notSaid')) : null);
  const field = new Field({ name, label, control: body });
  const caption = field.element.querySelector('label');
  caption.replaceWith(h('span', { class: 'label', 'aria-hidden': 'true' }, label));
  const chosen = () => body.querySelector('input:checked');
  field.value = () => chosen()?.value || undefined;
  field.set = (value) => {
    for (const each of body.querySelectorAll('input')) each.checked = each.value === (value ?? required ?? '');
  };
  field.focus = () => (chosen() ?? body.querySelector('input')).focus();
  field.set(undefined);
  return field;
}
