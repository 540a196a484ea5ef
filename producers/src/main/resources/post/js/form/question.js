// What is unusual but possible is asked, never refused: yes, it is meant so; or no, and the field takes the focus.
import { h } from '../base/dom.js';
import { t } from '../language.js';

/** What a question is known by once it is answered: another value asks anew. */
export const questionKey = ({ field, code, value }) => JSON.stringify([field, code, value]);

export function questionElement(field, question, answer) {
  const name = `${field.label}: ${question.message}`;
  const yes = () => {
    answer(question);
    field.control.focus();
  };
  return h('div', { class: 'question', role: 'group', 'aria-label': name },
    h('p', {}, h('b', {}, h('bdi', {}, question.message)), ' ', h('bdi', {}, question.remedy ?? '')),
    h('div', { class: 'question-answers' },
      h('button', { type: 'button', class: 'button small yes', onclick: yes }, t('form.yes')),
      h('button', { type: 'button', class: 'button small no', onclick: () => field.focus() }, t('form.no'))));
}
