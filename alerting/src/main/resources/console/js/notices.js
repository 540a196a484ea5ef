// What the desk is told: the alarm load and how many notices there are in the strip, each of them in a small list.
import { ask } from './actions/dialogs.js';
import { announce } from './base/announce.js';
import { byId, h, setText } from './base/dom.js';
import { age, bothClocks } from './base/time.js';
import { words } from './language.js';

export class Notices {
  #answer = null;
  #said = null;

  /** @param onOpen called with the id of an alert that is to be opened */
  constructor(onOpen) {
    this.onOpen = onOpen;
    byId('notices').addEventListener('click', () => this.show());
    this.#strip();
  }

  /** @param answer what the centre says, or null if it does not answer: what it said last stays */
  learn(answer) {
    if (answer === null) return;
    this.#sayNew(answer.notices);
    this.#answer = answer;
    this.#strip();
    if (byId('notices-dialog').open) this.#list();
  }

  show() {
    this.#list();
    return ask(byId('notices-dialog'), () => null);
  }

  /** Of several alerts at once; a single one is said by the queue itself. */
  #sayNew(notices) {
    const several = notices.filter((notice) => notice.alerts > 1);
    const news = several.filter((notice) => !this.#said?.has(key(notice)));
    if (this.#said !== null && news.length > 0) announce(news.map((notice) => notice.text).join('. '));
    this.#said = new Set(several.map(key));
  }

  #strip() {
    const { load, notices } = this.#answer ?? { load: { alarms: 0, target: 1, flood: null }, notices: [] };
    const loadElement = byId('alarm-load');
    setText(loadElement, load.flood ? words.notices.flood(load.alarms) : words.notices.load(load.alarms));
    loadElement.dataset.state = load.flood ? 'flood' : load.alarms > load.target ? 'high' : 'good';
    loadElement.title = words.notices.loadWhy(load.target);
    const button = byId('notices');
    setText(button, String(notices.length));
    button.setAttribute('aria-label', words.notices.open(notices.length));
  }

  #list() {
    const notices = this.#answer?.notices ?? [];
    byId('notices-empty').hidden = notices.length > 0;
    byId('notices-list').replaceChildren(...notices.map((notice) => this.#entry(notice)));
  }

  #entry(notice) {
    return h('li', { class: 'notice-entry', 'data-testid': 'notice', 'data-kind': notice.kind },
      h('button', { type: 'button', class: 'link', disabled: notice.alertIds.length === 0, onclick: () => this.#go(notice) }, notice.text),
      h('span', { class: 'muted', title: bothClocks(notice.toldAt) },
        [words.notices.ago(age(notice.toldAt)), notice.timesTold > 1 ? words.notices.times(notice.timesTold) : null, words.notices.to(notice.to.map(targetName).join(', '))].filter(Boolean).join(' · ')));
  }

  #go(notice) {
    byId('notices-dialog').close('');
    this.onOpen(notice.alertIds[0]);
  }
}

const key = (notice) => `${notice.id}/${notice.timesTold}/${notice.alerts}`;

/** To whom something is told: "role:duty-officer" and the like. */
export const targetName = (to) => words.notices.target[to] ?? to.replace(/^[a-z]+:/, '');
