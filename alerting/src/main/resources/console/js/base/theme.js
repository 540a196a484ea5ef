// The theme that the officer chose, which is remembered; until then the system's, as it changes.
import { byId } from './dom.js';
import { remembered } from './remembered.js';
import { words } from '../language.js';

function apply(theme) {
  document.documentElement.dataset.theme = theme;
  const button = byId('theme');
  button.title = words.strip.theme[theme];
  button.setAttribute('aria-label', words.strip.theme[theme]);
}

const light = matchMedia('(prefers-color-scheme: light)');

/** Without a choice as the system is. */
const wanted = () => remembered.get('theme') ?? (light.matches ? 'light' : 'dark');

export function startTheme() {
  apply(wanted());
  light.addEventListener('change', () => apply(wanted()));
  byId('theme').addEventListener('click', toggleTheme);
}

export function toggleTheme() {
  const theme = document.documentElement.dataset.theme === 'light' ? 'dark' : 'light';
  apply(theme);
  remembered.set('theme', theme);
}
