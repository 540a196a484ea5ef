// One field: its label, its control, and what is said of it. Every kind of field has value(), set(value) and focus().
import { freshId, h, setText } from '../base/dom.js';
import { t } from '../language.js';
import { questionElement } from './question.js';

export class Field {
  /** True once somebody has left it: before that nobody is told what is wrong with it. */
  touched = false;
  #marks = '';

  /** @param options name: of the report's field; label; control: the element that takes the focus; body: what is shown for it; hint: a line under it */
  constructor({ name, label, control, body = control, hint = null, wide = false }) {
    this.name = name;
    this.label = label;
    this.control = control;
    control.id ||= freshId(name);
    this.hint = h('p', { class: 'hint', id: `${control.id}-hint`, hidden: hint === null }, hint ?? '');
    this.said = h('div', { class: 'said', id: `${control.id}-said` });
    this.element = h('div', { class: `field field-${name}${wide ? ' wide' : ''}`, 'data-field': name },
      h('label', { for: control.id }, label), body, this.hint, this.said);
    control.setAttribute('aria-describedby', `${this.hint.id} ${this.said.id}`);
    this.element.addEventListener('focusout', () => { this.touched = true; });
  }

  focus() {
    this.control.focus();
    this.control.select?.();
  }

  /** What is written, trimmed; undefined if nothing is. */
  value() {
    return this.control.value.trim() || undefined;
  }

  set(value) {
    this.control.value = value ?? '';
  }

  /** A line under the field, or none. */
  note(text) {
    this.hint.hidden = text === null;
    setText(this.hint, text ?? '');
  }

  /** Shows what is wrong with it and what is asked. Nothing is redrawn that says the same as before. */
  mark(problems, questions, answer) {
    const marks = JSON.stringify([problems, questions]);
    if (marks === this.#marks) return;
    this.#marks = marks;
    this.said.replaceChildren(...problems.map(problemElement), ...questions.map((question) => questionElement(this, question, answer)));
    this.element.classList.toggle('wrong', problems.length > 0);
    this.element.classList.toggle('asked', questions.length > 0);
    if (problems.length > 0) this.control.setAttribute('aria-invalid', 'true');
    else this.control.removeAttribute('aria-invalid');
  }

  get wrong() {
    return this.element.classList.contains('wrong');
  }
}

/** What is wrong, with which value, and what to do. */
export function problemElement({ message, value, remedy }) {
  const shown = value && !message.includes(value);
  return h('p', { class: 'problem' },
    h('span', { class: 'sr-only' }, `${t('form.problem')} `),
    h('b', {}, h('bdi', {}, message)), ' ',
    shown ? [h('bdi', { class: 'value' }, String(value)), ' '] : null,
    h('bdi', {}, remedy ?? ''));
}
