// Says that high alerts have come; several within a moment in one sentence.
import { announce } from './base/announce.js';
import { words } from './language.js';

const MOMENT = 500;

export class Highs {
  #headlines = [];

  /** @param onSay called whenever it is said */
  constructor(onSay) {
    this.onSay = onSay;
  }

  add(headline) {
    this.#headlines.push(headline);
    if (this.#headlines.length === 1) setTimeout(() => this.#say(), MOMENT);
  }

  #say() {
    const [first, ...more] = this.#headlines;
    this.#headlines = [];
    this.onSay();
    announce(more.length === 0 ? words.live.newHigh(first) : words.live.newHighs(more.length + 1));
  }
}
