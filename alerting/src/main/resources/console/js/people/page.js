// What the account's page and the people's page have in common: the bar, who is signed in, and asking the centre.
import { notice } from '../base/announce.js';
import { byId, h } from '../base/dom.js';
import { startTheme } from '../base/theme.js';
import { fillWords, startLanguage, words } from '../language.js';
import { sentence } from './entrance.js';
import { signOut } from './menu.js';
import { again, done, enter, session } from './session.js';

const SIGNED_OUT = 401;

/** @param title of the page. Resolves once somebody is signed in */
export async function startPage(title) {
  fillWords(document);
  startTheme();
  startLanguage(byId('language'));
  document.title = title;
  byId('leave').addEventListener('click', signOut);
  await enter();
  byId('pages').replaceChildren(
    entry('/account', words.account.own),
    ...(session.may('MANAGE_PEOPLE') ? [entry('/people', words.people.title)] : []));
}

const entry = (href, text) => h('a', { href, 'aria-current': location.pathname === href ? 'page' : null }, text);

/** Asks the centre; a session that has ended is asked for anew first. Throws an Error in the page's words. */
export async function ask(path, body) {
  const options = body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, { cache: 'no-store', ...options }).catch(() => null);
  if (response === null) throw new Error(words.account.unreachable);
  if (response.status === SIGNED_OUT) {
    await again();
    return ask(path, body);
  }
  done();
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new Error(sentence(answer));
  return answer;
}

/** Does something and says what became of it. */
export async function attempt(work, said) {
  try {
    const answer = await work();
    if (said) notice(said);
    return answer;
  } catch (error) {
    notice(error.message, { trouble: true });
    return null;
  }
}

/** A form that says under its title what was wrong, and keeps what was typed. @param send(values) */
export function form(fields, submit, send) {
  const trouble = h('p', { class: 'account-trouble', role: 'alert', hidden: true });
  const button = h('button', { class: 'button first', 'data-testid': 'save' }, submit);
  const element = h('form', {}, trouble, ...fields, h('div', {}, button));
  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    trouble.hidden = true;
    try {
      await send(Object.fromEntries(new FormData(element)), element);
    } catch (error) {
      trouble.textContent = error.message;
      trouble.hidden = false;
    } finally {
      button.disabled = false;
    }
  });
  return element;
}

export const field = (name, label, attributes = {}, hint = null) => h('label', { class: 'field' },
  h('span', {}, label),
  h('input', { name, required: true, autocomplete: 'off', 'data-testid': name, ...attributes }),
  hint ? h('small', {}, hint) : null);

/** A secret that is shown once, to be copied. */
export const secret = (text, value) => h('div', { class: 'secret', role: 'status', 'data-testid': 'secret' },
  h('p', {}, text), h('code', { tabindex: '0' }, value));
