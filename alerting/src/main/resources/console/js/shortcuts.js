// Which key does what. The help dialog lists the same in words.js.
import { byId } from './base/dom.js';
import { listenForKeys } from './base/keys.js';
import { toggleTheme } from './base/theme.js';

const OWN_ENTER = 'button, a';

export function listenForShortcuts(desk, pages) {
  const { queue } = desk;
  /** In the map and in text that scrolls, arrows are not the queue's. */
  const inQueue = (event) => event.target === document.body || queue.element.contains(event.target);
  /** While another page is in sight, a key of the desk does nothing. */
  const onDesk = (actions) => Object.fromEntries(Object.entries(actions).map(([key, action]) =>
    [key, (event) => (pages.current() === null ? action(event) : false)]));
  listenForKeys({
    ...onDesk({
      j: () => queue.move(1),
      k: () => queue.move(-1),
      ArrowDown: (event) => (inQueue(event) ? queue.move(1) : false),
      ArrowUp: (event) => (inQueue(event) ? queue.move(-1) : false),
      Enter: (event) => (event.target.closest(OWN_ENTER) || queue.current() === null ? false : desk.openCurrent()),
      h: () => desk.openNewHigh(),
      a: () => desk.acknowledge(),
      w: () => desk.begin(),
      g: () => desk.assign(),
      z: () => desk.shelve(),
      c: () => desk.close(),
      s: () => desk.send(),
      p: () => desk.bulletin(),
      n: () => queue.release(),
      f: () => byId('search').select(),
      m: () => {
        desk.view('map');
        desk.map.focus();
      },
    }),
    Escape: () => (pages.current() === null ? desk.back() : desk.toQueue()),
    '/': () => pages.go('search'),
    r: () => pages.go('releases'),
    t: toggleTheme,
    '?': desk.help,
  });
}
