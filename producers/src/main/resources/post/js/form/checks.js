// Each field is checked at once by the post itself, with the same rules by which the centre judges; the word stands beside the field.
import { api } from '../api.js';
import { t } from '../language.js';
import { questionKey } from './question.js';

const SETTLED = 150;
const TYPING = 900;

export class Checks {
  #timer;
  #round = 0;
  #answered = new Set();
  #last = { problems: [], questions: [], normal: {} };
  #noted = new Set();

  /** @param form the report's form @param elsewhere shows problems that belong to no field */
  constructor(form, elsewhere) {
    this.form = form;
    this.elsewhere = elsewhere;
  }

  soon(settled) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.run().catch(() => {}), settled ? SETTLED : TYPING);
  }

  /** Forgets what was answered and said: for another report. */
  reset() {
    clearTimeout(this.#timer);
    this.#round += 1;
    this.#answered.clear();
    this.#last = { problems: [], questions: [], normal: {} };
    this.show();
  }

  /** Asks the server. Throws NoAnswer. @return what is open, or null if a later question overtook this one */
  async run() {
    clearTimeout(this.#timer);
    const round = ++this.#round;
    const { report, doubts } = this.form.collect();
    const answer = await api.checks({ ...report, doubts });
    if (round !== this.#round) return null;
    return this.take(answer);
  }

  /** Shows what the server said of the report as it stands. @return {problems, questions}: what has to be mended and answered before it can be saved */
  take({ problems = [], questions = [], missing = [], normal = {} }) {
    const told = new Set(problems.map(({ field }) => field));
    const lacking = missing.filter((field) => !told.has(field))
      .map((field) => ({ field, value: null, code: 'missing-field', message: t('form.missing'), remedy: this.#whatIsMissing(field) }));
    this.#last = { problems: this.#inOrder([...problems, ...lacking]), questions: this.#inOrder(questions), normal };
    this.show();
    return { problems: this.#last.problems, questions: this.open };
  }

  /** Questions that nobody has answered. */
  get open() {
    return this.#last.questions.filter((question) => !this.#answered.has(questionKey(question)));
  }

  /** True if something unusual was said to be meant. */
  get confirmed() {
    return this.#last.questions.length > 0 && this.open.length === 0;
  }

  /** The field, or the part of the form, that a path such as items[0].quantity belongs to; undefined if none does. */
  placeOf(path, places = this.form.collect().places) {
    for (let at = path ?? ''; at !== ''; at = at.replace(/(\.[^.[]*|\[\d+\]|^[^.[]+)$/, '')) {
      if (places.has(at)) return places.get(at);
    }
    return undefined;
  }

  /** As the fields stand in the form; what belongs to none comes last. */
  #inOrder(said) {
    const { places } = this.form.collect();
    const element = ({ field }) => this.placeOf(field, places)?.element;
    return [...said].sort((a, b) => {
      const [one, other] = [element(a), element(b)];
      if (one === other) return 0;
      if (!one || !other) return one ? -1 : 1;
      return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
  }

  show() {
    const { places } = this.form.collect();
    const found = new Map([...new Set(places.values())].map((place) => [place, { problems: [], questions: [] }]));
    const homeless = [];
    for (const problem of this.#last.problems) {
      const place = this.placeOf(problem.field, places);
      if (place === undefined) homeless.push(problem);
      else if (place.touched && (problem.code !== 'missing-field' || this.attempted)) found.get(place).problems.push(problem);
    }
    for (const question of this.open) {
      const place = this.placeOf(question.field, places) ?? this.form.sections.more;
      if (!found.has(place)) found.set(place, { problems: [], questions: [] });
      if (place.touched) found.get(place).questions.push(question);
    }
    for (const [place, { problems, questions }] of found) place.mark(problems, questions, (question) => this.#answer(question));
    this.#showNormal(places);
    this.elsewhere(this.attempted ? homeless : []);
  }

  /** True once somebody tried to save: from then on it is told what is missing. */
  attempted = false;

  #answer(question) {
    this.#answered.add(questionKey(question));
    this.show();
    this.onAnswer?.();
  }

  #showNormal(places) {
    const now = new Set();
    for (const [path, text] of Object.entries(this.#last.normal)) {
      const field = places.get(path);
      // a telephone's plus is no part of what it is found by
      if (!field?.note || text === field.value() || String(field.value()).startsWith('+')) continue;
      field.note(t('form.readAs', { text }));
      now.add(field);
    }
    for (const field of this.#noted) if (!now.has(field)) field.note(null);
    this.#noted = now;
  }

  #whatIsMissing(path) {
    const place = this.placeOf(path);
    return place === undefined ? path : t('form.missingRemedy', { field: place.label });
  }
}
