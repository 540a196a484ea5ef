// What was seized, and how it was packed.
import { h } from '../base/dom.js';
import { t } from '../language.js';
import { numberField, textField } from './fields.js';
import { lookUpField } from './look-up.js';
import { Row, Rows } from './rows.js';

const addButton = (words, keys, act) => h('button', { type: 'button', class: 'button small add', 'aria-keyshortcuts': keys, onclick: act }, `+ ${t(words)}`, h('kbd', {}, keys));

function packages(changed) {
  const list = new Rows({
    name: 'packages',
    changed,
    add: addButton('form.addPackages', 'Alt+K', () => list.begin()),
    make: (values, remove) => new Row({
      title: t('form.packages'),
      remove,
      fields: [
        numberField('count', t('form.count'), { inputmode: 'numeric' }),
        numberField('massGrams', t('form.massGrams'), { written: true }),
        textField('marking', t('form.marking')),
      ],
    }),
  });
  return list;
}

export function itemRows(changed) {
  const list = new Rows({
    name: 'items',
    changed,
    add: addButton('form.addItem', 'Alt+I', () => list.begin()),
    make: (values, remove) => new Row({
      title: t('form.item'),
      remove,
      fields: [
        lookUpField('substance', t('form.substance'), 'substance', { short: true }),
        numberField('quantity', t('form.quantity'), { written: true }),
        lookUpField('unit', t('form.unit'), 'unit'),
        lookUpField('concealment', t('form.concealment'), 'concealment'),
        numberField('purity', t('form.purity')),
      ],
      parts: { packages: packages(changed) },
    }),
  });
  return list;
}
