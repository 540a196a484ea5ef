// Saving one report, at most once: a repeat goes with the same key, so that a lost answer makes no second report.
import { api, NoAnswer } from '../api.js';
import { t } from '../language.js';
import { lookedUp } from './look-up.js';
import { outcome } from './outcome.js';

export class Saving {
  #busy = false;
  /** Keys under which this page handed something over: only then can a lost answer be its own. */
  #handed = new Set();

  /** @param saved called with the saved row @param outgrown called with the key of a draft that went on under another */
  constructor({ form, checks, saved, outgrown }) {
    this.form = form;
    this.checks = checks;
    this.saved = saved;
    this.outgrown = outgrown;
  }

  get busy() {
    return this.#busy;
  }

  async save() {
    if (this.#busy) return;
    this.#busy = true;
    try {
      outcome.saving();
      this.form.touchAll();
      this.checks.attempted = true;
      if (await this.#ready()) await this.#hand();
    } catch (failure) {
      // whatever it was: nothing told us that it is on the disk
      outcome.notSaved(t('saving.noAnswer'), t('saving.noAnswerRemedy'));
      if (!(failure instanceof NoAnswer)) throw failure;
    } finally {
      this.#busy = false;
    }
  }

  /** Nothing is handed over that is known to be refused. */
  async #ready() {
    await lookedUp();
    let open = null;
    while (open === null) open = await this.checks.run();
    return this.#told(open);
  }

  /** Says what is open. @return true if nothing is */
  #told({ problems, questions }) {
    const open = problems.length > 0 ? problems : questions;
    if (open.length === 0) return true;
    const places = open.map((each) => ({ place: this.checks.placeOf(each.field), text: `${each.message} ${each.remedy ?? ''}` }));
    if (problems.length > 0) outcome.open('mend', t('saving.mend', { count: problems.length }), places);
    else outcome.open('ask', t('saving.ask', { count: questions.length }), places);
    const first = places.find(({ place }) => place)?.place;
    (problems.length > 0 ? first : first?.element?.querySelector('.question .yes') ?? first)?.focus();
    return false;
  }

  async #hand(again = false) {
    const { form, checks } = this;
    const { report } = form.collect();
    const isOurs = this.#handed.has(form.key);
    this.#handed.add(form.key);
    const { status, body } = form.correcting
      ? await api.correct(report, form.revision, form.key, checks.confirmed)
      : await api.save(report, form.key, checks.confirmed);
    if (status === 200 || status === 201) return this.saved(body);
    if (status === 422 && !isOurs) this.#handed.delete(form.key);
    const problems = body?.problems ?? [];
    if (status === 409 && isOurs && !again) return this.#asCorrection();
    if (status === 422) {
      if (this.#told(checks.take(body))) outcome.notSaved(t('saving.refused'), t('saving.refusedRemedy'));
      return undefined;
    }
    const [problem] = problems;
    return outcome.notSaved(problem?.message ?? t('saving.broken', { status }), problem?.remedy ?? t('saving.brokenRemedy'));
  }

  /** It was saved before, its answer was lost, and it was changed since: what is on the screen is the next revision. */
  async #asCorrection() {
    const { row } = await api.report(this.form.eventId);
    this.outgrown(this.form.key);
    this.form.revision = row.revision + 1;
    await this.#hand(true);
  }
}
