// The desk: one form, its draft and its checks, the list, and what happens between them.
import { byId, h, setText } from './base/dom.js';
import { announce } from './base/announce.js';
import { moment } from './base/time.js';
import { api, NoAnswer } from './api.js';
import { askDiscard, askReason } from './dialogs.js';
import { Checks } from './form/checks.js';
import { Drafts, isShowable } from './form/drafts.js';
import { problemElement } from './form/field.js';
import { ReportForm } from './form/form.js';
import { outcome } from './form/outcome.js';
import { Saving } from './form/saving.js';
import { t } from './language.js';
import { Reports } from './reports/reports.js';
import { Stream } from './stream.js';
import { Strip } from './strip.js';

/** What tells one draft from another: the first thing that is named in it. */
function about({ items = [], subjects = [], substance = '' }) {
  const [first = {}] = subjects;
  return items.find((item) => item.substance)?.substance ?? (substance || first.plate || first.number || first.name || '');
}

export class Desk {
  #parked = [];

  constructor() {
    this.form = new ReportForm((settled) => this.#changed(settled));
    this.checks = new Checks(this.form, (problems) => byId('form-said').replaceChildren(...problems.map(problemElement)));
    this.drafts = new Drafts(outcome.draft);
    this.saving = new Saving({ form: this.form, checks: this.checks, saved: (row) => this.#saved(row), outgrown: (key) => this.drafts.drop(key) });
    this.reports = new Reports({ correct: (row) => this.#correct(row), anew: (row) => this.#reportAnew(row), retract: (row) => this.#retract(row), reveal: () => this.view('list') });
    this.strip = new Strip((state) => this.reports.filter(state));
    this.stream = new Stream({
      status: (status) => this.#status(status),
      row: (row) => this.reports.take(row),
      connected: () => this.reports.load(),
      lost: (since) => this.strip.lost(since),
    });
    this.#listen();
  }

  get version() {
    return this.strip.version;
  }

  #listen() {
    for (const radio of document.querySelectorAll('[name=report-type]')) {
      radio.addEventListener('change', () => {
        this.form.as(radio.value);
        this.#title();
        this.#changed(true);
      });
    }
    byId('report-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.save();
    });
    byId('report-form').addEventListener('focusout', () => this.checks.show());
    byId('discard').addEventListener('click', () => this.discard());
    for (const button of document.querySelectorAll('.views button')) button.addEventListener('click', () => this.view(button.dataset.view));
    setInterval(() => this.form.tick(), 20_000);
  }

  /** Shows what was left, then what is. */
  async open() {
    this.stream.start();
    try {
      const { drafts } = await api.drafts();
      const ours = drafts.filter(isShowable).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
      for (const { id } of ours) this.drafts.found(id);
      this.#parked = this.form.empty ? this.#restoreFirst(ours) : ours;
    } catch (failure) {
      if (!(failure instanceof NoAnswer)) throw failure;
    }
    this.#title();
    this.#listParked();
    if (document.activeElement === document.body) this.form.resume();
  }

  #status(status) {
    this.strip.show(status);
    if (this.drafts.lost) this.drafts.flush();
  }

  /** Shows the first that can be shown. @return those behind it */
  #restoreFirst([first, ...others]) {
    if (first === undefined) return [];
    if (!this.#restore(first)) return this.#restoreFirst(others);
    announce(t('form.restored'));
    return others;
  }

  view(name) {
    outcome.clearList();
    document.body.dataset.view = name;
    for (const button of document.querySelectorAll('.views button')) button.setAttribute('aria-pressed', String(button.dataset.view === name));
  }

  #changed(settled) {
    if (!this.saving.busy) outcome.clear();
    if (this.form.empty) this.drafts.drop(this.form.key).then(() => outcome.draft('none'));
    else this.#keep();
    this.checks.soon(settled);
  }

  #keep() {
    this.drafts.keep(this.form.key, this.form.draft);
  }

  #title() {
    const { form } = this;
    setText(byId('form-title'), form.correcting ? t('form.correction', { type: t(`type.${form.type}`), revision: form.revision }) : t(`form.new.${form.type}`));
    byId('type-choice').disabled = form.correcting;
  }

  /** An empty form of a type. What is written stays as a draft. */
  start(type) {
    this.view('form');
    if (this.form.empty) this.form.as(type);
    else {
      this.#park();
      this.form.clear(type);
      this.#anew();
    }
    this.#title();
    this.form.focus();
  }

  /** Another report is in the form. */
  #anew() {
    this.checks.attempted = false;
    this.checks.reset();
    outcome.clear();
    outcome.draft('none');
    this.#title();
    this.#listParked();
  }

  #park() {
    if (this.form.empty) return;
    this.drafts.flush();
    this.#parked.unshift({ id: this.form.key, ...this.form.draft, updatedAt: new Date().toISOString() });
  }

  /** @return false if the form cannot show it: another program may have kept anything */
  #restore({ type, report }) {
    try {
      this.form.fill({ ...report, type }, report.revision ?? 1);
    } catch {
      this.form.clear('seizure');
      this.#anew();
      return false;
    }
    this.#anew();
    outcome.draft('kept');
    for (const field of this.form.collect().places.values()) field.touched = field.value?.() !== undefined;
    this.checks.soon(true);
    return true;
  }

  #listParked() {
    byId('parked').hidden = this.#parked.length === 0;
    byId('parked-list').replaceChildren(...this.#parked.map((draft) => h('button', { type: 'button', class: 'button small', onclick: () => this.#resume(draft) },
      t('form.parkedOne', { type: t(`type.${draft.type}`), about: about(draft.report), time: moment(draft.updatedAt) }))));
  }

  #resume(draft) {
    this.#parked = this.#parked.filter((each) => each !== draft);
    this.#park();
    this.#restore(draft);
    this.form.focus();
  }

  async discard() {
    if (this.form.empty || !await askDiscard()) return;
    await this.drafts.drop(this.form.key);
    this.form.clear(this.form.type);
    this.#anew();
    this.form.focus();
  }

  async save() {
    this.view('form');
    await this.saving.save();
  }

  #saved(row) {
    const { type, key } = this.form;
    this.drafts.drop(key);
    this.form.clear(type);
    this.#anew();
    outcome.saved(row);
    this.reports.answered(row);
    this.form.focus();
  }

  async #correct({ eventId }) {
    outcome.clearList();
    try {
      const { row, report } = await api.report(eventId);
      const key = `${eventId}-r${row.revision + 1}`;
      this.view('form');
      if (this.form.key === key) return this.form.focus();
      const begun = this.#parked.find(({ id }) => id === key);
      if (begun) return this.#resume(begun);
      this.#park();
      this.form.fill(report, row.revision + 1);
      this.#anew();
      this.checks.soon(true);
      return this.form.focus();
    } catch (failure) {
      return this.#notDone(failure);
    }
  }

  /** Another post has an event with this id: the same once more, under an id of its own. */
  async #reportAnew({ eventId }) {
    outcome.clearList();
    try {
      const { report } = await api.report(eventId);
      this.view('form');
      this.#park();
      this.form.fill({ ...report, eventId: undefined });
      this.#anew();
      this.#keep();
      this.checks.soon(true);
      return this.form.focus();
    } catch (failure) {
      return this.#notDone(failure);
    }
  }

  async #retract(row) {
    const { eventId, revision, type, sequence } = row;
    outcome.clearList();
    const reason = await askReason(t('list.name', { type: t(`type.${type}`), number: String(sequence) }));
    if (reason === null) return;
    try {
      const { ok, body } = await api.retract(eventId, `${eventId}-retract-r${revision}`, reason);
      if (ok) {
        this.reports.answered(body);
        announce(t('list.retractedNow'));
      } else outcome.notDone(body?.problems?.[0]?.message ?? '', body?.problems?.[0]?.remedy ?? t('list.tryAgain'));
    } catch (failure) {
      this.#notDone(failure);
    }
  }

  /** What was begun in the list is told there. */
  #notDone(failure) {
    this.view('list');
    outcome.notDone(t('saving.noAnswer'), t('list.tryAgain'));
    if (!(failure instanceof NoAnswer)) throw failure;
  }

  /** Before the page is left on purpose. */
  leave() {
    return this.drafts.flush();
  }
}
