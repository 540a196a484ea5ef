// Whom or what a report is about: a row of its own fields for each kind.
import { h } from '../base/dom.js';
import { t } from '../language.js';
import { dateField } from './dates.js';
import { choiceField, textField } from './fields.js';
import { lookUpField } from './look-up.js';
import { Row, Rows } from './rows.js';

const DOCUMENTS = ['passport', 'identity-card', 'residence-permit', 'driving-licence', 'visa'];
const code = (name, words, attributes) => textField(name, t(words), { code: true, ...attributes });
const country = (name, words) => lookUpField(name, t(words), name === 'nationality' ? 'nationality' : 'country', { closed: true });

/** The fields of each kind, most used first; and the key that adds one. */
export const SUBJECTS = {
  vehicle: { key: 'Alt+V', fields: () => [code('plate', 'form.plate'), country('country', 'form.plateCountry'), code('vin', 'form.vin'), lookUpField('make', t('form.make'), 'make'), textField('colour', t('form.colour'))] },
  document: { key: 'Alt+D', fields: () => [code('number', 'form.number'), country('country', 'form.issuer'), choiceField('documentType', t('form.documentType'), DOCUMENTS, 'document')] },
  person: { key: 'Alt+P', fields: () => [textField('name', t('form.name')), dateField('birthDate', t('form.birthDate')), country('nationality', 'form.nationality')] },
  phone: { key: 'Alt+T', fields: () => [code('number', 'form.phone', { inputmode: 'tel' })] },
  container: { key: 'Alt+C', fields: () => [code('number', 'form.containerNumber')] },
  device: { key: 'Alt+E', fields: () => [code('imei', 'form.imei', { inputmode: 'numeric' })] },
  organisation: { key: 'Alt+O', fields: () => [textField('name', t('form.name')), country('country', 'form.country')] },
};

export function subjectRows(changed) {
  const buttons = h('div', { class: 'adders', role: 'group', 'aria-label': t('form.addSubject') },
    Object.entries(SUBJECTS).map(([kind, { key }]) => h('button', {
      type: 'button', class: 'button small add', 'aria-keyshortcuts': key, 'data-kind': kind,
      onclick: () => list.begin({ kind }),
    }, `+ ${t(`kind.${kind}`)}`, h('kbd', {}, key))));
  const list = new Rows({
    name: 'subjects',
    changed,
    add: buttons,
    make: ({ kind }, remove) => new Row({
      title: kind in SUBJECTS ? t(`kind.${kind}`) : kind,
      remove,
      constant: { kind },
      fields: (SUBJECTS[kind]?.fields ?? (() => [textField('number', t('form.number'))]))(),
    }),
  });
  return list;
}

/** Puts what a document's machine-readable zone holds into the rows: into empty ones of the kind first, then into new ones. */
export function fillSubjects(list, subjects) {
  return subjects.map(({ documentType, ...rest }) => {
    // the zone calls every kind that it does not tell apart "other": that says nothing
    const subject = DOCUMENTS.includes(documentType) ? { ...rest, documentType } : rest;
    const free = list.rows.find((row) => row.constant.kind === subject.kind && row.empty);
    const row = free ?? list.add({ kind: subject.kind });
    row.set(subject);
    return row;
  });
}
