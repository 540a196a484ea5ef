// What stands in the queue's place when it has no rows.
import { byId, h } from '../base/dom.js';
import { words } from '../language.js';
import { isLiaison } from '../people/released.js';
import { narrows } from './filter.js';

/**
 * Which emptiness it is: 'unreachable', 'filtered', 'behind' (who knows what is still to come), 'none' (no alert ever), 'open'
 * (all dealt with) or 'released' (nothing for a liaison).
 *
 * @param pipeline as standing() tells it, or null before the centre has said anything
 */
export function emptiness(filter, known, reachable, pipeline) {
  if (!reachable) return 'unreachable';
  if (known > 0 && (narrows(filter) || filter.show !== 'open')) return 'filtered';
  if (pipeline?.state !== 'good') return 'behind';
  if (isLiaison()) return 'released';
  return known === 0 ? 'none' : 'open';
}

/** Writes it; null hides it. @param lag how many records are still to go, where that is known */
export function showEmptiness(kind, lag, onClear) {
  const element = byId('empty');
  const shown = kind === 'behind' ? `behind ${lag}` : String(kind);
  if (element.dataset.kind === shown) return;
  element.dataset.kind = shown;
  element.hidden = kind === null;
  element.replaceChildren();
  if (kind === null) return;
  const { title, text, next } = words.queue.empty[kind];
  element.append(...[
    h('h2', {}, kind === 'behind' ? title(lag) : title),
    h('p', {}, text),
    next ? h('p', { class: 'next' }, next, h('code', {}, words.queue.command)) : null,
    kind === 'filtered' ? h('button', { type: 'button', class: 'button', onclick: onClear }, words.queue.clear) : null,
  ].filter(Boolean));
}
