// What stands in the queue's place when it has no rows.
import { byId, h } from '../base/dom.js';
import { words } from '../language.js';
import { narrows } from './filter.js';

/** Which emptiness it is: 'unreachable', 'filtered', 'none' (no alert ever) or 'open' (all dealt with). */
export function emptiness(filter, known, reachable) {
  if (!reachable) return 'unreachable';
  if (narrows(filter) || filter.show !== 'open') return known === 0 ? 'none' : 'filtered';
  return known === 0 ? 'none' : 'open';
}

/** Writes it; null hides it. */
export function showEmptiness(kind, onClear) {
  const element = byId('empty');
  if (element.dataset.kind === String(kind)) return;
  element.dataset.kind = String(kind);
  element.hidden = kind === null;
  element.replaceChildren();
  if (kind === null) return;
  const { title, text, next } = words.queue.empty[kind];
  element.append(...[
    h('h2', {}, title),
    h('p', {}, text),
    next ? h('p', { class: 'next' }, next, h('code', {}, words.queue.command)) : null,
    kind === 'filtered' ? h('button', { type: 'button', class: 'button', onclick: onClear }, words.queue.clear) : null,
  ].filter(Boolean));
}
