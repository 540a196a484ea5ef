// The dialog that takes an alert off the queue for a time. The centre says how long at most.
import { byId, h } from '../base/dom.js';
import { now, utc } from '../base/time.js';
import { words } from '../language.js';
import { ask } from './dialogs.js';

const MINUTE = 60_000;
/** Minutes that are offered; the last is what the centre allows unless it is told otherwise. */
const OFFERED = [15, 60, 240, 480, 720];
const FIRST = 60;

/** Asks until when and why; null if it was left. */
export function askShelf(headline) {
  const dialog = byId('shelf-dialog');
  const start = now();
  byId('shelf-headline').textContent = headline;
  byId('shelf-note').value = '';
  byId('shelf-times').replaceChildren(h('legend', {}, words.shelving.lasts), ...OFFERED.map((minutes) => choice(minutes, start)));
  return ask(dialog, () => ({
    until: new Date(now() + MINUTE * Number(dialog.querySelector('input[name=shelf]:checked').value)).toISOString(),
    note: byId('shelf-note').value.trim(),
  }));
}

const choice = (minutes, start) => h('label', { class: 'choice' },
  h('input', { type: 'radio', name: 'shelf', value: minutes, required: true, checked: minutes === FIRST }),
  h('span', {}, h('b', {}, minutes < 60 ? words.time.minutes(minutes) : words.shelving.hours(minutes / 60)),
    h('span', { class: 'muted' }, words.shelving.backAt(`${utc.minute(start + minutes * MINUTE)} UTC`))));
