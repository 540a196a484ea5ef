// The pages beside the desk: search, channels, statistics, releases, and how Tamga runs. The strip, the stream and the sound go on while one is in sight.
import { notice } from '../base/announce.js';
import { byId } from '../base/dom.js';
import { openedId } from '../address.js';
import { session } from '../people/session.js';
import { words } from '../language.js';

/** Each page is loaded when it is first wanted: a module with open(element, rest), which shows what rest of the address names. */
const MODULES = {
  search: () => import('./search.js'),
  channels: () => import('./channels.js'),
  statistics: () => import('./statistics.js'),
  releases: () => import('./releases.js'),
  running: () => import('./running.js'),
};

/** The right that each needs. */
const RIGHTS = {
  search: 'SEARCH', channels: 'SEARCH', statistics: 'SEE_STATISTICS', releases: 'SEE_RELEASE_REQUESTS', running: 'SEE_POSTS',
};

/** '#channels/ID' is the page channels with the rest ID. */
const asked = () => {
  const [name, ...rest] = location.hash.slice(1).split('/');
  // who has no queue begins where they see how Tamga runs
  return { name: session.may('SEE_QUEUE') || name in MODULES ? name : 'running', rest: rest.map(decodeURIComponent).join('/') };
};

export class Pages {
  /** The address of the page in sight, or null while the desk is. */
  #shown = null;

  /** @param context what the pages need: { places, running() } */
  constructor(context) {
    this.context = context;
    this.element = byId('page');
    addEventListener('popstate', () => this.show());
  }

  /** The name of the page in sight, or null while the desk is. */
  current = () => (asked().name in MODULES && session.may(RIGHTS[asked().name]) && (openedId() === null || !session.may('SEE_QUEUE')) ? asked().name : null);

  /** Goes to a page; to the same one again, its first field gets the focus. */
  go(name) {
    if (!session.may(RIGHTS[name])) return notice(words.account.noRight);
    if (this.current() === name) return this.#focus();
    location.hash = `#${name}`;
  }

  async show() {
    const name = this.current();
    this.#mark(name);
    if (name === null) {
      this.#shown = null;
      return;
    }
    const address = location.hash;
    const page = await MODULES[name]();
    if (location.hash !== address || this.#shown === address) return;
    this.#shown = address;
    this.element.scrollTop = 0;
    page.open(this.element, asked().rest, this.context);
    this.#focus();
  }

  /** What the page in sight tells has changed. */
  async refresh(name) {
    if (this.current() === name) (await MODULES[name]()).refresh(this.context);
  }

  #mark(name) {
    this.element.hidden = name === null;
    if (name === null) delete document.body.dataset.page;
    else document.body.dataset.page = name;
    for (const link of document.querySelectorAll('.pages a')) {
      if (link.hash !== `#${name ?? 'queue'}`) {
        link.removeAttribute('aria-current');
        continue;
      }
      link.setAttribute('aria-current', 'page');
      // on a narrow screen not all of them are in sight
      link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  #focus = () => (this.element.querySelector('[data-first]') ?? this.element.querySelector('h2') ?? this.element).focus({ preventScroll: true });
}
