// Dates and times as people type them. Shown as 2026-03-01 and 14:05 in every language, so that no day is taken for a month.
import { h } from '../base/dom.js';
import { t } from '../language.js';
import { Field } from './field.js';
import { textField } from './fields.js';

const two = (number) => String(number).padStart(2, '0');
const dateText = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const timeText = (date) => `${two(date.getHours())}:${two(date.getMinutes())}`;

/** The offset from UTC of this computer at that time, for example +05:00. */
function offset(date) {
  const minutes = -date.getTimezoneOffset();
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** 1.3.2026, 01/03/2026, 2026-3-1, 1.3 (of this year) as 2026-03-01; anything else as it is. The day stands before the month. */
export function readDate(text, year = new Date().getFullYear()) {
  const whole = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (whole) return `${whole[1]}-${two(whole[2])}-${two(whole[3])}`;
  const usual = /^(\d{1,2})[-./](\d{1,2})(?:[-./](\d{4}))?[.]?$/.exec(text);
  return usual ? `${usual[3] ?? year}-${two(usual[2])}-${two(usual[1])}` : text;
}

/** 9:05, 9.05, 0905, 9 as 09:05 and 09:00; anything else as it is. */
export function readTime(text) {
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  return parts ? `${two(parts[1])}:${parts[2] ?? '00'}` : text;
}

/** A day such as a date of birth. */
export function dateField(name, label) {
  const field = textField(name, label, { code: true, inputmode: 'numeric', placeholder: t('form.dateHint'), maxlength: 20 });
  field.control.addEventListener('change', () => { field.control.value = readDate(field.control.value.trim()); });
  const value = field.value;
  field.value = () => {
    const text = value.call(field);
    return text === undefined ? undefined : readDate(text);
  };
  return field;
}

/** When it happened: now, moving on with the clock, until the report is begun; then as it stands. */
export function momentField(name, label) {
  const date = h('input', { type: 'text', class: 'code', dir: 'ltr', inputmode: 'numeric', autocomplete: 'off', size: 10, maxlength: 20 });
  const time = h('input', { type: 'text', class: 'code', dir: 'ltr', inputmode: 'numeric', autocomplete: 'off', size: 5, maxlength: 8, 'aria-label': t('form.time') });
  const zone = h('span', { class: 'zone', dir: 'ltr' }, `UTC${offset(new Date())}`);
  const now = h('button', { type: 'button', class: 'button small', 'aria-keyshortcuts': 'Alt+N' }, t('form.now'));
  const field = new Field({ name, label, control: date, body: h('div', { class: 'moment' }, date, time, zone, now) });
  let seconds = null;
  /** Seconds are kept while the minute is not changed by hand. */
  const show = (instant) => {
    date.value = dateText(instant);
    time.value = timeText(instant);
    seconds = instant.getSeconds();
    zone.textContent = `UTC${offset(instant)}`;
  };
  date.addEventListener('change', () => { date.value = readDate(date.value.trim()); });
  time.addEventListener('change', () => {
    time.value = readTime(time.value.trim());
    seconds = 0;
  });
  time.setAttribute('aria-describedby', field.said.id);
  now.addEventListener('click', () => {
    field.now();
    field.element.dispatchEvent(new Event('change', { bubbles: true }));
  });
  field.now = () => show(new Date());
  field.value = () => {
    const day = readDate(date.value.trim());
    const hour = readTime(time.value.trim());
    if (day === '' && hour === '') return undefined;
    const instant = new Date(`${day}T${hour}:${two(seconds ?? 0)}`);
    return Number.isNaN(instant.getTime()) ? `${day} ${hour}`.trim() : `${day}T${hour}:${two(seconds ?? 0)}${offset(instant)}`;
  };
  field.set = (value) => {
    const instant = new Date(value ?? Date.now());
    if (!Number.isNaN(instant.getTime())) show(instant);
    else [date.value, time.value] = `${value} `.split(' ');
  };
  field.now();
  return field;
}
