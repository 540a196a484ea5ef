// A part of the form with its heading, and what is said of the part as a whole.
import { freshId, h } from '../base/dom.js';
import { Field, problemElement } from './field.js';
import { questionElement } from './question.js';

export class Section {
  touched = true;

  constructor(name, label, ...children) {
    this.name = name;
    this.label = label;
    this.said = h('div', { class: 'said' });
    this.control = h('h3', { id: freshId(name), tabindex: '-1' }, label);
    this.element = h('section', { class: `part part-${name}`, 'aria-labelledby': this.control.id }, this.control, this.said,
      children.map((child) => (child instanceof Field ? child.element : child)));
  }

  focus() {
    (this.element.querySelector('input, select, textarea') ?? this.element.querySelector('button')).focus();
  }

  mark(problems, questions, answer) {
    this.said.replaceChildren(...problems.map(problemElement), ...questions.map((question) => questionElement(this, question, answer)));
  }
}
