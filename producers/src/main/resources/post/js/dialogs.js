// The small dialogs. Each returns a promise of what was answered, null if it was left.
import { byId, h } from './base/dom.js';
import { singleKeys } from './base/keys.js';
import { KEYS } from './key-list.js';
import { t } from './language.js';

/** Opens a dialog, waits, gives the focus back. */
function ask(dialog, read) {
  const before = document.activeElement;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener('close', () => {
    if (before?.isConnected) before.focus({ preventScroll: true });
    resolve(dialog.returnValue === 'yes' ? read() : null);
  }, { once: true }));
}

/** A button that leaves a dialog must not be stopped by what its form asks for. */
export function startDialogs() {
  for (const button of document.querySelectorAll('dialog [data-leave]')) button.addEventListener('click', () => button.closest('dialog').close(''));
  byId('help-keys').append(...KEYS.map(([key, words]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, t(words)))));
  watchReason();
  const single = byId('single-keys');
  single.checked = singleKeys.on;
  single.addEventListener('change', () => { singleKeys.on = single.checked; });
}

/** Blanks are no reason: the dialog stays, and says what is lacking in the page's words, not in the browser's. */
function watchReason() {
  const reason = byId('retract-reason');
  const show = (text) => {
    byId('retract-said').replaceChildren(...(text === '' ? [] : [h('p', { class: 'problem' }, text)]));
    reason.setAttribute('aria-invalid', String(text !== ''));
  };
  reason.form.noValidate = true;
  reason.form.addEventListener('submit', (event) => {
    if (reason.value.trim() !== '') return;
    event.preventDefault();
    show(t('retract.noReason'));
    reason.focus();
  });
  reason.addEventListener('input', () => show(''));
  byId('retract-dialog').addEventListener('close', () => show(''));
}

/** Why a report is taken back; null if it is not. */
export function askReason(name) {
  byId('retract-report').textContent = name;
  const reason = byId('retract-reason');
  reason.value = '';
  return ask(byId('retract-dialog'), () => reason.value.trim());
}

/** True if what is written may be thrown away. */
export async function askDiscard() {
  return (await ask(byId('discard-dialog'), () => true)) ?? false;
}

export function showHelp(version) {
  byId('help-version').textContent = version ? t('help.version', { version }) : '';
  return ask(byId('help-dialog'), () => null);
}
