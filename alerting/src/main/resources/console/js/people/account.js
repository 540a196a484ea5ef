// One's own sessions and password.
import { byId, h } from '../base/dom.js';
import { utc } from '../base/time.js';
import { words } from '../language.js';
import { notice } from '../base/announce.js';
import { ask, attempt, field, form, startPage } from './page.js';
import { leave, session } from './session.js';

const say = words.account;

await startPage(`${say.own} · Tamga`);
const list = h('ul', { class: 'people-list', 'data-testid': 'sessions' });
byId('page').append(h('h1', {}, say.own), sessions(), password());
await refresh();

function sessions() {
  return h('section', { class: 'card', 'aria-labelledby': 'sessions-title' },
    h('div', { class: 'card-head' },
      h('h2', { id: 'sessions-title' }, say.sessions),
      h('button', { type: 'button', class: 'button small', onclick: everywhere, 'data-testid': 'everywhere' }, say.everywhere)),
    list);
}

async function refresh() {
  const answer = await attempt(() => ask('/api/me/sessions'));
  if (answer !== null) list.replaceChildren(...answer.sessions.map(row));
}

function row(one) {
  const facts = say.sessionFacts(minute(one.startedAt), minute(one.lastSeenAt), one.from);
  return h('li', { class: 'person', 'data-testid': 'session' },
    h('div', {},
      h('p', { class: 'person-name' }, h('b', {}, browser(one.agent)), one.thisOne ? ' ' : null, one.thisOne ? h('span', { class: 'flag' }, say.thisSession) : null),
      h('p', { class: 'person-facts' }, facts)),
    one.thisOne ? null : h('button', { type: 'button', class: 'button small', onclick: () => end(one) }, say.end));
}

async function end(one) {
  await attempt(() => ask(`/api/me/sessions/${one.id}/end`, {}));
  await refresh();
}

async function everywhere() {
  await attempt(() => ask('/api/me/sign-out-everywhere', {}));
  leave();
}

function minute(time) {
  return `${utc.date(time)} ${utc.minute(time)} UTC`;
}

/** The browser and the system, as far as the browser says. */
function browser(agent) {
  const name = /(Firefox|Edg|Chrome|Safari)\/(\d+)/.exec(agent.replace(/Headless/, ''));
  const system = /(Windows|Mac OS X|Android|iPhone|Linux)/.exec(agent);
  return [name ? `${name[1].replace('Edg', 'Edge')} ${name[2]}` : agent.slice(0, 40) || '–', system?.[1]].filter(Boolean).join(', ');
}

function password() {
  const content = session.me().hasPassword
    ? form([
      h('input', { name: 'username', value: session.me().name, autocomplete: 'username', hidden: true }),
      field('old', say.oldPassword, { type: 'password', autocomplete: 'current-password' }),
      field('new', say.newPassword, { type: 'password', autocomplete: 'new-password' }, say.passwordHint),
    ], say.changePassword, async (values, element) => {
      await ask('/api/me/password', { old: values.old, new: values.new });
      element.reset();
      notice(say.saved);
      await refresh();
    })
    : h('p', {}, say.noPassword);
  return h('section', { class: 'card', 'aria-labelledby': 'password-title' },
    h('h2', { id: 'password-title' }, say.changePassword), h('p', { class: 'muted' }, say.changePasswordText), content);
}
