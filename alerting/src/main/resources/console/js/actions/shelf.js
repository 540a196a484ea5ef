// The dialog that takes an alert off the queue for a time. The centre says how long at most.
import { byId, h } from '../base/dom.js';
import { now, utc } from '../base/time.js';
import { words } from '../language.js';
import { ask } from './dialogs.js';

const MINUTE = 60_000;
/** Minutes that are offered, as far as the centre allows them. */
const OFFERED = [15, 60, 240, 480, 720];
const FIRST = 60;
let longest = OFFERED.at(-1);

/** The centre says how long an alert may be off the queue. */
export function allowShelving(seconds) {
  longest = seconds / 60;
}

/** At least one: a centre that allows less than the shortest is offered what it allows. */
const offered = () => {
  const allowed = OFFERED.filter((minutes) => minutes <= longest);
  return allowed.length > 0 ? allowed : [Math.floor(longest)];
};

/** Asks until when and why; null if it was left. */
export function askShelf(headline) {
  const dialog = byId('shelf-dialog');
  const start = now();
  byId('shelf-headline').textContent = headline;
  byId('shelf-note').value = '';
  byId('shelf-times').replaceChildren(h('legend', {}, words.shelving.lasts), ...offered().map((minutes, place, all) => choice(minutes, start, minutes === (all.includes(FIRST) ? FIRST : all[0]))));
  return ask(dialog, () => ({
    until: new Date(now() + MINUTE * Number(dialog.querySelector('input[name=shelf]:checked').value)).toISOString(),
    note: byId('shelf-note').value.trim(),
  }));
}

const choice = (minutes, start, checked) => h('label', { class: 'choice' },
  h('input', { type: 'radio', name: 'shelf', value: minutes, required: true, checked }),
  h('span', {}, h('b', {}, minutes < 60 ? words.time.minutes(minutes) : words.shelving.hours(minutes / 60)),
    h('span', { class: 'muted' }, words.shelving.backAt(`${utc.minute(start + minutes * MINUTE)} UTC`))));
