// Dark by default, light if the officer chose it; the choice is remembered.
import { byId } from './dom.js';
import { remembered } from './remembered.js';
import { words } from '../language.js';

function apply(theme) {
  document.documentElement.dataset.theme = theme;
  const button = byId('theme');
  button.title = words.strip.theme[theme];
  button.setAttribute('aria-label', words.strip.theme[theme]);
}

export function startTheme() {
  apply(remembered.get('theme') === 'light' ? 'light' : 'dark');
  byId('theme').addEventListener('click', toggleTheme);
}

export function toggleTheme() {
  const theme = document.documentElement.dataset.theme === 'light' ? 'dark' : 'light';
  apply(theme);
  remembered.set('theme', theme);
}
