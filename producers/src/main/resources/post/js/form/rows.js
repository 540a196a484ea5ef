// Rows that are added and removed: items, their packages, subjects. Each keeps what the form has no field for.
import { h } from '../base/dom.js';
import { t } from '../language.js';

/** One row: its fields by name, and what came with the report beside them. */
export class Row {
  #carried = {};
  /** The value that each field had when it was doubted: another one is not. */
  #doubted = new Map();

  /** @param options title: the row's name; fields; parts: lists of rows inside it by name; kind: of a subject; constant: what every row of the kind says */
  constructor({ title, fields, parts = {}, constant = {}, remove }) {
    this.fields = fields;
    this.parts = parts;
    this.constant = constant;
    this.caption = h('legend', {}, title);
    this.removeButton = h('button', { type: 'button', class: 'remove', 'aria-label': t('form.removeRow', { row: title }), title: t('form.removeRow', { row: title }), onclick: () => remove(this) },
      h('span', { 'aria-hidden': 'true' }, '×'));
    this.element = h('fieldset', { class: 'row' }, this.caption, h('div', { class: 'row-fields' }, fields.map((field) => field.element)),
      Object.values(parts).map((list) => list.element), this.removeButton);
  }

  get empty() {
    return this.fields.every((field) => field.value() === undefined) && Object.values(this.parts).every((list) => list.empty);
  }

  set(values) {
    const own = new Set([...this.fields.map((field) => field.name), ...Object.keys(this.parts)]);
    this.#carried = Object.fromEntries(Object.entries(values).filter(([name]) => !own.has(name)));
    this.#doubted.clear();
    for (const field of this.fields) field.set(values[field.name]);
    for (const [name, list] of Object.entries(this.parts)) list.set(values[name] ?? []);
  }

  /** A field may be misread: it is asked about as long as it holds this value. */
  doubt(name, value = this.#field(name)?.value()) {
    this.#doubted.set(name, value);
  }

  doubts(path) {
    return [...this.#doubted].filter(([name, value]) => value !== undefined && this.#field(name)?.value() === value)
      .map(([name, value]) => ({ field: `${path}.${name}`, value }));
  }

  #field(name) {
    return this.fields.find((field) => field.name === name);
  }

  /** The row as part of a report; where each field stands in it goes into places. */
  collect(path, places) {
    const values = { ...this.#carried, ...this.constant };
    for (const field of this.fields) {
      places.set(`${path}.${field.name}`, field);
      const value = field.value();
      if (value !== undefined) values[field.name] = value;
    }
    for (const [name, list] of Object.entries(this.parts)) {
      const rows = list.collect(`${path}.${name}`, places);
      if (rows.length > 0) values[name] = rows;
    }
    return values;
  }

  focus() {
    this.fields[0].focus();
  }
}

/** A list of rows. Empty ones are no part of the report. */
export class Rows {
  rows = [];

  /** @param options make(values, remove): a row; changed(): called when one is added or removed; above: what stands before the rows */
  constructor({ name, make, changed, add = null, after = null }) {
    this.name = name;
    this.make = make;
    this.changed = changed;
    this.after = after;
    this.list = h('div', { class: `rows rows-${name}` });
    this.element = h('div', { class: 'rows-part' }, this.list, add);
  }

  get empty() {
    return this.rows.every((row) => row.empty);
  }

  add(values = {}) {
    const row = this.make(values, (gone) => this.remove(gone));
    row.set(values);
    this.rows.push(row);
    this.list.append(row.element);
    return row;
  }

  /** The row to write in: an empty one of the kind if there is one, else a new one. */
  begin(values = {}) {
    const free = this.rows.find((row) => row.empty && row.constant.kind === values.kind);
    (free ?? this.add(values)).focus();
    this.changed();
  }

  remove(row) {
    const at = this.rows.indexOf(row);
    this.rows.splice(at, 1);
    row.element.remove();
    const next = this.rows[Math.min(at, this.rows.length - 1)];
    if (next) next.focus();
    else (this.after ?? this.element).querySelector('button')?.focus();
    this.changed();
  }

  /** The row that holds an element; undefined if none does. */
  holding(element) {
    return this.rows.find((row) => row.element.contains(element));
  }

  set(all) {
    this.rows = [];
    this.list.replaceChildren();
    for (const values of all) this.add(values);
  }

  collect(path, places) {
    return this.#written.map((row, at) => row.collect(`${path}[${at}]`, places));
  }

  doubts(path) {
    return this.#written.flatMap((row, at) => row.doubts(`${path}[${at}]`));
  }

  /** The row and the field that a path such as subjects[1].number names. */
  at(path, act) {
    const [, index, name] = /\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
    if (index in this.rows) act(this.rows[index], name);
  }

  get #written() {
    return this.rows.filter((row) => !row.empty);
  }
}
