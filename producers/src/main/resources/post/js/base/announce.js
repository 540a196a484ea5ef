// Says to screen readers what eyes see at once: what is urgent interrupts, what is not waits its turn.
import { byId } from './dom.js';

function say(id, text) {
  const region = byId(id);
  region.textContent = '';
  requestAnimationFrame(() => { region.textContent = text; });
}

export const announce = (text) => say('polite', text);
export const alarm = (text) => say('urgent', text);
