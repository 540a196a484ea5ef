// The small dialogs. Each returns a promise of what was answered, null if it was left.
import { byId, h } from '../base/dom.js';
import { words } from '../language.js';

/** Opens a dialog, waits, gives the focus back. */
export function ask(dialog, read) {
  const before = document.activeElement;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener('close', () => {
    if (before?.isConnected) before.focus({ preventScroll: true });
    resolve(dialog.returnValue === 'yes' ? read() : null);
  }, { once: true }));
}

/** A button that leaves a dialog must not be stopped by a field that is required. */
export function startDialogs() {
  for (const dialog of document.querySelectorAll('dialog')) {
    for (const button of dialog.querySelectorAll('[data-leave]')) button.addEventListener('click', () => dialog.close(''));
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close('');
    });
  }
  byId('outcomes').append(...Object.keys(words.outcome).map((value) => h('label', { class: 'choice' },
    h('input', { type: 'radio', name: 'outcome', value, required: true }),
    h('span', {}, h('b', {}, words.outcome[value]), h('span', { class: 'muted' }, words.outcomeWhy[value])))));
  byId('help-keys').append(...words.dialog.help.keys.map(([key, other, text]) => h('div', {},
    h('dt', {}, h('kbd', {}, key), other ? ` ${other}` : null), h('dd', {}, text))));
}

/** Asks who is to get the alert, and why. What is suggested is typed over. @param officers a promise of whom it can be given to */
export function askAssignee(headline, suggested, officers) {
  const field = byId('assign-to');
  byId('assign-headline').textContent = headline;
  byId('assign-note').value = '';
  field.value = suggested ?? '';
  officers.then((names) => byId('officers').replaceChildren(...names.map((value) => h('option', { value }))), () => null);
  const answer = ask(byId('assign-dialog'), () => {
    const to = field.value.trim();
    return to === '' ? null : { to, note: byId('assign-note').value.trim() };
  });
  field.select();
  return answer;
}

/** Asks for outcome and note. */
export function askOutcome(headline) {
  const dialog = byId('close-dialog');
  dialog.querySelector('form').reset();
  byId('close-headline').textContent = headline;
  return ask(dialog, () => ({
    outcome: dialog.querySelector('input[name=outcome]:checked').value,
    note: byId('close-note').value.trim(),
  }));
}

/** Shows what changed; without a proceed there is nothing to ask. True if the officer still wants it. */
export async function askAgain(why, differences, proceed) {
  byId('conflict-differences').replaceChildren(...differences.map((text) => h('li', {}, text)));
  byId('conflict-text').textContent = proceed === null ? `${why} ${words.dialog.conflict.refused}` : words.dialog.conflict.text;
  byId('conflict-yes').textContent = proceed ?? words.dialog.conflict.ok;
  byId('conflict-no').hidden = proceed === null;
  return (await ask(byId('conflict-dialog'), () => proceed !== null)) ?? false;
}

export function showHelp(version) {
  byId('help-version').textContent = version ? words.dialog.help.version(version) : '';
  return ask(byId('help-dialog'), () => null);
}
