// Light or dark: the computer's setting until somebody chooses.
import { byId, setText } from './dom.js';
import { remembered } from './remembered.js';
import { t } from '../language.js';

const system = matchMedia('(prefers-color-scheme: dark)');

function apply() {
  const theme = remembered.get('theme') ?? (system.matches ? 'dark' : 'light');
  document.documentElement.dataset.theme = theme;
  setText(byId('theme').querySelector('span'), theme === 'dark' ? t('strip.toLight') : t('strip.toDark'));
}

export function startTheme() {
  apply();
  system.addEventListener('change', apply);
  byId('theme').addEventListener('click', () => {
    remembered.set('theme', document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
    apply();
  });
}
