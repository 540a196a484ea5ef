// One report in the list: what it says in brief, its way from this computer's disk to the centre, what can be done with it.
import { h } from '../base/dom.js';
import { moment, wholeMoment } from '../base/time.js';
import { has, t } from '../language.js';
import { refusal } from '../strip.js';

/** "vehicle KZ 123ABC02" with the kind in the page's words; the number keeps its own direction. A name may go over several lines. */
function subject(text) {
  const [, kind, rest] = /^(\S+) (.*)$/s.exec(text) ?? [];
  return kind && has(`kind.${kind}`) ? [t(`kind.${kind}`), ' ', h('bdi', { class: 'code' }, rest)] : [h('bdi', {}, text)];
}

const time = (instant) => h('time', { datetime: instant, title: wholeMoment(instant) }, moment(instant));

/** Each step with its time once it is taken; the last says how it ended. */
function way({ state, savedAt, sentAt, settledAt }) {
  const settled = state === 'accepted' || state === 'refused';
  const steps = [['saved', savedAt, true], ['sent', sentAt, state !== 'saved'], [settled ? state : 'accepted', settledAt, settled]];
  return h('ol', { class: 'way', 'aria-label': t('list.way') }, steps.map(([name, at, done]) =>
    h('li', { class: `step step-${name} ${done ? 'done' : 'open'}` },
      h('span', { class: 'mark', 'aria-hidden': 'true' }, done ? (name === 'refused' ? '✕' : '✓') : ''),
      h('span', {}, t(done ? `state.${name}` : `state.${name}Open`)), done && at ? [' ', time(at)] : null)));
}

/** No correction mends it, for it would bear the same id. */
const OF_ANOTHER_POST = 'event-of-another-post';

/** The English words of the centre, for whoever is asked for help. */
const original = (text) => h('details', {}, h('summary', {}, t('strip.detail')), h('p', { lang: 'en', dir: 'ltr' }, text));

export function rowElement(row, text, acts) {
  const { eventId, type, state, sequence, revision, retracted, summary, source, lane, reason, detail, remedy, original: inEnglish } = row;
  const about = [...summary.substances.map((substance) => h('bdi', {}, substance)), ...summary.subjects.map((each) => h('span', {}, subject(each)))];
  const name = t('list.name', { type: t(`type.${type}`), number: String(sequence) });
  const anew = state === 'refused' && reason === OF_ANOTHER_POST;
  const act = (words, what, run) => h('button', { type: 'button', class: 'button small', 'data-act': what, 'aria-label': `${t(words)}: ${name}`, onclick: () => run(row) }, t(words));
  const flags = [
    revision > 1 ? t('list.revision', { revision }) : null,
    retracted ? t('list.retracted') : null,
    summary.exercise ? t('list.exercise') : null,
    lane === 'high' ? t('list.high') : null,
    source === 'folder' || source === 'api' ? t(`source.${source}`) : null,
  ].filter(Boolean);
  return h('li', { class: `report report-${state} ${retracted ? 'retracted' : ''}`, 'data-event': eventId, 'data-row': text, 'data-state': state, 'data-testid': 'report' },
    h('div', { class: 'report-head' },
      h('h3', {}, name), flags.map((flag) => h('span', { class: 'flag' }, flag)),
      h('span', { class: 'report-when' }, summary.occurredAt ? time(summary.occurredAt) : null)),
    about.length > 0 ? h('p', { class: 'report-about' }, about.flatMap((each, at) => (at === 0 ? [each] : [' · ', each]))) : null,
    way(row),
    state === 'refused' ? h('div', { class: 'refusal' },
      h('p', {}, h('b', {}, refusal(reason))),
      // in another language than English the code's own sentence stands above, and the button says what to do anew
      [inEnglish ? null : detail, anew ? null : remedy].filter(Boolean).map((said) => h('p', { dir: 'auto' }, said)),
      h('p', {}, t(anew ? 'refusal.anew' : 'refusal.mend')),
      inEnglish ? original(inEnglish) : null) : null,
    h('div', { class: 'report-acts' },
      retracted || !anew ? null : act('list.anew', 'anew', acts.anew),
      retracted || anew ? null : act('list.correct', 'correct', acts.correct),
      retracted || anew ? null : act('list.retract', 'retract', acts.retract)));
}
