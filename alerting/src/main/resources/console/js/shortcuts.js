// Which key does what. The help dialog lists the same in words.js.
import { byId } from './base/dom.js';
import { listenForKeys } from './base/keys.js';
import { toggleTheme } from './base/theme.js';

const OWN_ENTER = 'button, a';

export function listenForShortcuts(desk) {
  const { queue } = desk;
  /** In the map and in text that scrolls, arrows are not the queue's. */
  const inQueue = (event) => event.target === document.body || queue.element.contains(event.target);
  listenForKeys({
    j: () => queue.move(1),
    k: () => queue.move(-1),
    ArrowDown: (event) => (inQueue(event) ? queue.move(1) : false),
    ArrowUp: (event) => (inQueue(event) ? queue.move(-1) : false),
    Enter: (event) => (event.target.closest(OWN_ENTER) || queue.current() === null ? false : desk.openCurrent()),
    Escape: () => desk.back(),
    a: () => desk.acknowledge(),
    w: () => desk.begin(),
    g: () => desk.assign(),
    s: () => desk.shelve(),
    c: () => desk.close(),
    n: () => queue.release(),
    '/': () => byId('search').select(),
    m: () => {
      desk.view('map');
      desk.map.focus();
    },
    t: toggleTheme,
    '?': desk.help,
  });
}
