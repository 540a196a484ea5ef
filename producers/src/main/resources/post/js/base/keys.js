// Keys. A single key never acts while somebody types or a dialog is open, and can be switched off; Alt with a letter acts anywhere.
import { remembered } from './remembered.js';

const TYPING = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

export const singleKeys = {
  get on() {
    return remembered.get('single-keys') !== 'off';
  },
  set on(value) {
    remembered.set('single-keys', value ? 'on' : 'off');
  },
};

/** @param keys actions by name: 'n', '/', '?', 'Alt+V', 'Ctrl+Enter' */
export function listenForKeys(keys) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return;
    if (document.querySelector('dialog[open]')) return;
    const action = keys[keyName(event)];
    if (action === undefined) return;
    if (!event.altKey && !event.ctrlKey && !event.metaKey && !maySingle(event)) return;
    event.preventDefault();
    if (!event.repeat) action();
  });
}

const maySingle = (event) => singleKeys.on && !(event.target instanceof Element && event.target.closest(TYPING));

/** Letters by their place on the keyboard, so that they work in a Cyrillic layout too. */
function keyName(event) {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') return 'Ctrl+Enter';
  if (event.ctrlKey || event.metaKey) return null;
  if (event.altKey) return letter ? `Alt+${letter}` : null;
  if (event.key === '?' || event.key === '/') return event.key;
  if (event.code === 'Slash') return event.shiftKey ? '?' : '/';
  return letter && !event.shiftKey ? letter.toLowerCase() : null;
}
