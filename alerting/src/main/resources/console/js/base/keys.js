// Single keys. None acts while somebody types, while a dialog is open, or together with Ctrl, Alt or Meta.
const TYPING = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/** Calls the action of a key; an action that returns false leaves the key to the browser. */
export function listenForKeys(actions) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (document.querySelector('dialog[open]')) return;
    const typing = event.target instanceof Element && event.target.closest(TYPING);
    if (typing && event.key !== 'Escape') return;
    const action = actions[keyName(event)];
    if (action && action(event) !== false) event.preventDefault();
  });
}

/** Letters by their place on the keyboard, so that they work in a Cyrillic layout too. */
function keyName(event) {
  if (event.key.length > 1 || event.key === '?' || event.key === '/') return event.key;
  if (event.code === 'Slash') return event.shiftKey ? '?' : '/';
  const letter = /^Key([A-Z])$/.exec(event.code);
  return letter ? letter[1].toLowerCase() : event.key.toLowerCase();
}
