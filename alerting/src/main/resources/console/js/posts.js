// The border posts: how many are up, late or silent in the strip, and each of them in a small list.
import { ask } from './actions/dialogs.js';
import { byId, h, setText } from './base/dom.js';
import { age, bothClocks, utc } from './base/time.js';
import { words } from './language.js';

/** In the order in which they are told; never heard ones are told only if there are any, as are late and silent ones. */
const STATES = ['UP', 'LATE', 'SILENT', 'NEVER'];
const SPANS = 3;

export class Posts {
  #answer = null;

  constructor() {
    byId('posts').addEventListener('click', () => this.show());
    this.#counts();
  }

  /** @param answer what the centre says of its posts, or null if it does not answer: what it said last stays */
  learn(answer) {
    if (answer === null) return;
    this.#answer = answer;
    this.#counts();
    if (byId('posts-dialog').open) this.#list();
  }

  /** What the centre said last, or null. */
  answer = () => this.#answer;

  show() {
    this.#list();
    return ask(byId('posts-dialog'), () => null);
  }

  #counts() {
    const counts = this.#answer?.counts ?? {};
    const told = STATES.filter((state) => counts[state] > 0);
    const text = told.map((state) => words.posts.count[state](counts[state])).join(' · ') || words.posts.none;
    const button = byId('posts');
    setText(button, text);
    button.dataset.state = told.includes('SILENT') ? 'silent' : told.includes('LATE') ? 'late' : 'good';
    button.setAttribute('aria-label', words.posts.open(text));
  }

  #list() {
    const posts = this.#answer === null ? [] : postList(this.#answer);
    byId('posts-empty').hidden = posts.length > 0;
    byId('posts-list').replaceChildren(...posts);
  }
}

/** Each post as an entry of a list. @param answer what the centre says of its posts */
export const postList = (answer) => answer.posts.map((post) => entry(post, answer.at));

/** As of the moment of the answer: states and ages are then by one clock, the centre's. */
function entry(post, at) {
  const facts = [
    post.lastReport === null ? words.posts.noReport : words.posts.lastReport(words.posts.ago(age(post.lastReport, new Date(at)))),
    waiting(post, at),
    ...remarks(post),
  ].filter(Boolean);
  return h('li', { class: 'post', 'data-testid': 'post', 'data-post': post.post, 'data-state': post.state },
    h('span', { class: 'post-name' }, h('b', {}, post.name), post.name === post.post ? null : h('span', { class: 'muted' }, ` ${post.post}`)),
    h('span', { class: 'post-state', title: post.since === null ? null : bothClocks(post.since) }, standing(post, at)),
    h('span', { class: 'post-facts' }, facts.join(' · ')));
}

function standing(post, at) {
  const state = words.posts.state[post.state];
  return post.since === null ? state : words.posts.since(state, moment(post.since, at), age(post.since, new Date(at)));
}

/** A time of the same day by its minute, an earlier one by its day too. */
function moment(instant, at) {
  return utc.date(instant) === utc.date(at) ? `${utc.minute(instant)} UTC` : `${utc.date(instant)} ${utc.minute(instant)} UTC`;
}

function waiting(post, at) {
  if (post.waiting === null || post.waiting === 0) return null;
  return words.posts.waiting(post.waiting, post.oldestWaiting === null ? null : age(post.oldestWaiting, new Date(at)));
}

function remarks(post) {
  const spans = post.gaps.spans.slice(0, SPANS).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  if (post.gaps.spans.length > SPANS) spans.push('…');
  return [
    post.gaps.count > 0 ? words.posts.gaps(post.gaps.count, spans.join(', ')) : null,
    post.contents === 'DIFFER' ? words.posts.differ : null,
    post.concerns.includes('CLOCK_OFF') ? words.posts.clock(age(0, Math.abs(post.clockOffsetMillis)), post.clockOffsetMillis > 0) : null,
    post.concerns.includes('LOW_DISK') ? words.posts.lowDisk(Math.floor(post.freeBytes / 2 ** 20)) : null,
    post.expected ? null : words.posts.ended,
  ];
}
