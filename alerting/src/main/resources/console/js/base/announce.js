// Tells what happened: to screen readers through live regions, to eyes through a short notice.
import { byId, setText } from './dom.js';

const NOTICE_TIME = 4_000;
let fading;

/** Said at once, for example a new high alert. */
export function announce(text) {
  byId('announcer').textContent = '';
  requestAnimationFrame(() => setText(byId('announcer'), text));
}

/** A notice at the edge of the screen, which goes away by itself. */
export function notice(text, { trouble = false } = {}) {
  const element = byId('notice');
  setText(element, text);
  element.classList.toggle('trouble', trouble);
  element.classList.add('shown');
  clearTimeout(fading);
  fading = setTimeout(() => element.classList.remove('shown'), trouble ? NOTICE_TIME * 2 : NOTICE_TIME);
}
