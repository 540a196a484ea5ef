// The name in the strip, and the small menu under it.
import { byId, h, setText } from '../base/dom.js';
import { words } from '../language.js';
import { leave, session } from './session.js';

export function startMenu() {
  const button = byId('officer');
  const menu = h('div', { class: 'menu', id: 'officer-menu', popover: 'auto', 'data-testid': 'officer-menu' }, ...entries());
  button.after(menu);
  button.setAttribute('popovertarget', 'officer-menu');
  setText(byId('officer-text'), session.me().name);
  button.setAttribute('aria-label', words.account.menu(session.me().name));
  menu.addEventListener('toggle', () => {
    const open = menu.matches(':popover-open');
    button.setAttribute('aria-expanded', String(open));
    if (open) menu.querySelector('a, button').focus();
  });
  button.setAttribute('aria-expanded', 'false');
}

function entries() {
  const { me } = session;
  return [
    h('p', { class: 'menu-who' }, h('b', {}, me().name), h('span', { class: 'muted' }, roles(me()))),
    h('a', { class: 'menu-entry', href: '/account' }, words.account.own),
    session.may('MANAGE_PEOPLE') ? h('a', { class: 'menu-entry', href: '/people', 'data-testid': 'menu-people' }, words.people.title) : null,
    h('button', { type: 'button', class: 'menu-entry', onclick: signOut, 'data-testid': 'sign-out' }, words.account.signOut),
  ].filter(Boolean);
}

export const roles = (person) => [...person.roles.map((role) => words.role[role]), person.country].filter(Boolean).join(', ');

export async function signOut() {
  await fetch('/api/me/sign-out', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }).catch(() => null);
  leave();
}
