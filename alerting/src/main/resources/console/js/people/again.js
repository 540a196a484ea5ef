// The dialog over the desk when the session has ended: what was typed under it stays.
import { byId, h } from '../base/dom.js';
import { entrance } from './entrance.js';
import { words } from '../language.js';

const OK = 200;

/** @param me who was signed in. Resolves with who is now; there is no way round it. */
export function askToSignIn(me) {
  const dialog = build(me);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    const back = (person) => {
      dialog.remove();
      resolve(person);
    };
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    dialog.querySelector('form').addEventListener('submit', (event) => submit(event, back));
    // signed in in another tab, or by the provider
    addEventListener('focus', async function look() {
      const response = await fetch('/api/me', { cache: 'no-store' }).catch(() => null);
      if (response?.status !== OK || !dialog.isConnected) return;
      removeEventListener('focus', look);
      back(await response.json());
    });
  });
}

async function submit(event, back) {
  event.preventDefault();
  const form = event.target;
  const button = form.querySelector('button.first');
  const trouble = byId('again-trouble');
  button.disabled = true;
  try {
    back(await entrance.signIn(form.elements.name.value, form.elements.password.value));
  } catch (error) {
    trouble.textContent = error.message;
    trouble.hidden = false;
    form.elements.password.select();
  } finally {
    button.disabled = false;
  }
}

function build(me) {
  const say = words.account;
  return h('dialog', { class: 'again', 'aria-labelledby': 'again-title', 'aria-describedby': 'again-text', 'data-testid': 'again' },
    h('form', { method: 'dialog', novalidate: true },
      h('h2', { id: 'again-title' }, say.ended),
      h('p', { id: 'again-text' }, say.endedText(me?.name)),
      h('p', { class: 'account-trouble', id: 'again-trouble', role: 'alert', hidden: true }),
      me?.hasPassword === false
        ? h('p', {}, h('a', { class: 'link', href: '/sign-in', target: '_blank' }, say.elsewhere))
        : null,
      h('label', { class: 'field' }, h('span', {}, say.name), h('input', { name: 'name', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', required: true, autofocus: true, 'data-testid': 'again-name' })),
      h('label', { class: 'field' }, h('span', {}, say.password), h('input', { name: 'password', type: 'password', autocomplete: 'current-password', required: true, 'data-testid': 'again-password' })),
      h('div', { class: 'dialog-buttons' },
        h('a', { class: 'link start', href: '/sign-in' }, say.asAnother),
        h('button', { class: 'button first', 'data-testid': 'again-submit' }, say.signIn))));
}
