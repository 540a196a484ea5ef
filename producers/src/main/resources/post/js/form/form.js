// The form of one report: what is written in it as the report's JSON, and back.
import { byId, h } from '../base/dom.js';
import { t } from '../language.js';
import { momentField } from './dates.js';
import { choiceField, flagField, noteField, segmentsField } from './fields.js';
import { itemRows } from './items.js';
import { lookUpField } from './look-up.js';
import { mrzField } from './mrz.js';
import { releaseField } from './release.js';
import { Section } from './section.js';
import { fillSubjects, subjectRows } from './subjects.js';

const DIRECTIONS = ['inbound', 'outbound', 'transit', 'domestic'];
const MODES = ['road', 'rail', 'river', 'sea', 'air', 'post', 'foot'];
const METHODS = ['MANUAL', 'MRZ', 'ANPR', 'FIELD_TEST', 'LAB', 'CANINE', 'XRAY'];
const RESULTS = ['SIGHTING', 'NEGATIVE', 'POSITIVE'];
/** What the server says anew with each revision, and what only a draft has. */
const NOT_CARRIED = ['revision', 'retracted', 'recordedAt', 'doubts'];
/** Which field of which kind of subject a wrong check digit is about; of the others nothing is kept. */
const DOUBTED = { documentNumber: ['document', 'number'], birthDate: ['person', 'birthDate'] };

export class ReportForm {
  type = 'seizure';
  eventId = crypto.randomUUID();
  /** The revision this will be; above 1 it corrects a report that is saved already. */
  revision = 1;
  #carried = {};
  #fresh = true;
  #filling = false;

  /** @param changed called with true when something is settled, with false while somebody types */
  constructor(changed) {
    this.changed = changed;
    const now = () => this.changed(true);
    this.moment = momentField('occurredAt', t('form.when'));
    this.direction = segmentsField('direction', t('form.direction'), DIRECTIONS, 'direction');
    this.route = [
      lookUpField('departureCountry', t('form.departure'), 'country', { closed: true }),
      lookUpField('destinationCountry', t('form.destination'), 'country', { closed: true }),
      choiceField('transportMode', t('form.transport'), MODES, 'transport'),
    ];
    this.method = choiceField('method', t('form.method'), METHODS, 'method', { required: 'MANUAL' });
    this.result = segmentsField('result', t('form.result'), RESULTS, 'result', { required: 'SIGHTING' });
    this.substance = lookUpField('substance', t('form.substanceFound'), 'substance', { short: true });
    this.items = itemRows(now);
    this.subjects = subjectRows(now);
    this.mrz = mrzField((subjects, problems) => this.#read(subjects, problems));
    this.release = releaseField();
    this.exercise = flagField('exercise', t('form.exercise'), t('form.exerciseBox'));
    this.note = noteField('note', t('form.note'), t('form.noteHint'));
    this.#build();
    this.clear('seizure');
  }

  #build() {
    const plain = (fields) => h('div', { class: 'fields' }, fields.map((field) => field.element));
    this.sections = {
      place: new Section('place', t('form.partPlace'), plain([this.moment, this.direction, ...this.route])),
      finding: new Section('finding', t('form.partFinding'), plain([this.method, this.result, this.substance])),
      items: new Section('items', t('form.partItems'), this.items.element),
      subjects: new Section('subjects', t('form.partSubjects'), this.mrz, this.subjects.element),
      more: new Section('more', t('form.partMore'), plain([this.release, this.exercise, this.note])),
    };
    const body = byId('form-body');
    body.append(...Object.values(this.sections).map((section) => section.element));
    body.addEventListener('input', () => this.#edited(false));
    body.addEventListener('change', (event) => {
      if (this.moment.element.contains(event.target)) this.#fresh = false;
      this.#edited(true);
    });
  }

  /** What the browser tells while the form is filled, such as the change of a field that goes away, is nobody's doing. */
  #edited(settled) {
    if (!this.#filling) this.changed(settled);
  }

  #read(subjects, problems) {
    const rows = fillSubjects(this.subjects, subjects);
    for (const row of rows) row.fields.forEach((field) => { field.touched = true; });
    for (const { field } of problems) {
      const [kind, name] = DOUBTED[field] ?? [];
      rows.find((row) => row.constant.kind === kind)?.doubt(name);
    }
    if (this.type === 'identification' && this.method.value() === 'MANUAL') this.method.set('MRZ');
    this.changed(true);
  }

  /** The fields outside rows that this type has. */
  get #own() {
    const finding = this.type === 'identification' ? [this.method, this.result, this.substance] : [];
    return [this.moment, this.direction, ...this.route, ...finding, this.exercise, this.note];
  }

  /** Where it stands in drafts, and by what a repeated save is known again. */
  get key() {
    return `${this.eventId}-r${this.revision}`;
  }

  get correcting() {
    return this.revision > 1;
  }

  /** True while nothing is written that would be missed. */
  get empty() {
    const written = this.#own.filter((field) => field !== this.moment && field.name !== 'method' && field.name !== 'result');
    return !this.correcting && written.every((field) => field.value() === undefined) && this.subjects.empty && this.release.usual()
      && (this.type === 'identification' || this.items.empty);
  }

  as(type) {
    this.type = type;
    this.sections.items.element.hidden = type !== 'seizure';
    this.sections.finding.element.hidden = type !== 'identification';
    if (type === 'seizure' && this.items.rows.length === 0) this.items.add();
    for (const radio of document.querySelectorAll('[name=report-type]')) radio.checked = radio.value === type;
  }

  clear(type) {
    this.fill({ type });
    this.moment.now();
    this.#fresh = true;
  }

  /** Keeps the time of a report that nobody has begun at now. */
  tick() {
    if (this.#fresh && this.empty && !this.moment.element.contains(document.activeElement)) this.moment.now();
  }

  /** Shows a report, a draft or, with a revision above 1, what is to be corrected. */
  fill(report, revision = 1) {
    this.eventId = report.eventId ?? crypto.randomUUID();
    this.revision = revision;
    this.#carried = report;
    this.#fresh = report.occurredAt === undefined;
    this.#filling = true;
    try {
      this.#show(report);
    } finally {
      this.#filling = false;
    }
  }

  #show(report) {
    this.type = report.type;
    for (const field of [this.moment, this.direction, ...this.route, this.method, this.result, this.substance, this.exercise, this.note]) {
      field.set(report[field.name]);
      field.touched = false;
    }
    this.release.set(report.handling?.releasableTo);
    this.items.set(report.items ?? []);
    this.subjects.set(report.subjects ?? []);
    for (const { field, value } of report.doubts ?? []) this.subjects.at(field, (row, name) => row.doubt(name, value));
    this.mrz.clear();
    this.as(report.type);
  }

  /** As it is kept until it is saved. */
  get draft() {
    const { report, doubts } = this.collect();
    return { type: this.type, report: { ...report, revision: this.revision, ...(doubts.length > 0 && { doubts }) } };
  }

  /** The report as far as it is written, which field stands where in it, and which values a reader of documents may have misread. */
  collect() {
    const places = new Map([['items', this.sections.items], ['subjects', this.sections.subjects], ['handling.releasableTo', this.release]]);
    const report = { ...this.#carried, type: this.type, eventId: this.eventId };
    for (const name of NOT_CARRIED) delete report[name];
    for (const name of ['items', 'method', 'result', 'substance', 'subjects']) delete report[name];
    for (const field of this.#own) {
      places.set(field.name, field);
      const value = field.value();
      if (value === undefined) delete report[field.name];
      else report[field.name] = value;
    }
    if (this.type === 'seizure') report.items = this.items.collect('items', places);
    const subjects = this.subjects.collect('subjects', places);
    if (subjects.length > 0) report.subjects = subjects;
    report.handling = { ...this.#carried.handling, releasableTo: this.release.value() };
    return { report, places, doubts: this.subjects.doubts('subjects') };
  }

  /** From now on everything is told that is wrong. */
  touchAll() {
    for (const field of this.collect().places.values()) field.touched = true;
  }

  focus() {
    this.direction.focus();
  }

  /** Goes on behind the last field that somebody wrote in; in an empty form at the first. */
  resume() {
    const usual = [this.moment, this.method, this.result, this.release];
    const written = [...this.collect().places.values()].filter((field) => !usual.includes(field) && field.value?.() !== undefined);
    const last = written.reduce((one, other) => (one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? other : one), this.direction);
    last.focus();
    const { control } = last;
    if (typeof control.selectionEnd === 'number') control.setSelectionRange(control.value.length, control.value.length);
  }
}
