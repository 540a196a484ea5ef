// The machine-readable zone, pasted or scanned. A scanner types fast and ends with Enter; each of its lines may end so.
import { h, setText } from '../base/dom.js';
import { api } from '../api.js';
import { t } from '../language.js';
import { Field, problemElement } from './field.js';

/** How many lines of how many characters: passports and large visas, cards and small visas, small cards (ICAO 9303). */
const SHAPES = [[2, 44], [2, 36], [3, 30]];
const lines = (text) => text.split(/\r?\n/).map((line) => line.replaceAll(/\s/g, '')).filter(Boolean);
const complete = (text) => {
  const read = lines(text);
  return SHAPES.some(([count, length]) => read.length === count && read.every((line) => line.length === length));
};
/** Three lines that are too short may still be coming; these are as many as there can be. */
const hopeless = (text) => lines(text).length >= 3;

/** @param filled called with the subjects that were read, and with what is wrong with the zone */
export function mrzField(filled) {
  const control = h('textarea', {
    rows: 2, dir: 'ltr', class: 'code mrz', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'characters',
    placeholder: 'P<…', 'aria-keyshortcuts': 'Alt+M',
  });
  const field = new Field({ name: 'mrz', label: t('form.mrz'), hint: t('form.mrzHint'), wide: true, control });
  const told = h('p', { class: 'told', role: 'status' });
  field.element.append(told);
  let reading = '';

  const read = async () => {
    const text = control.value.trim();
    if (text === '' || text === reading) return;
    reading = text;
    try {
      const { body } = await api.mrz(text);
      if (control.value.trim() !== text) return;
      show(body);
    } catch {
      setText(told, t('form.mrzNoAnswer'));
      reading = '';
    }
  };
  const show = ({ format = null, subjects = [], problems: all = [] }) => {
    // the digit over everything is wrong whenever another one is, and says nothing new then
    const problems = all.length > 1 ? all.filter(({ field: name }) => name !== 'composite') : all;
    if (subjects.length > 0) filled(subjects, all);
    if (subjects.length > 0 && problems.length === 0) control.value = '';
    reading = control.value.trim();
    field.said.replaceChildren(...problems.map(problemElement));
    field.element.classList.toggle('wrong', problems.length > 0);
    control.toggleAttribute('aria-invalid', false);
    if (problems.length > 0) control.setAttribute('aria-invalid', 'true');
    setText(told, subjects.length === 0 ? '' : t(problems.length === 0 ? 'form.mrzRead' : 'form.mrzDoubtful', { format: format ?? '' }));
  };

  control.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (complete(control.value) || hopeless(control.value)) {
      event.preventDefault();
      read();
    }
  });
  control.addEventListener('input', (event) => {
    setText(told, '');
    if (event.inputType === 'insertFromPaste' && complete(control.value)) read();
  });
  control.addEventListener('blur', read);
  field.clear = () => {
    control.value = '';
    show({});
  };
  return field;
}
