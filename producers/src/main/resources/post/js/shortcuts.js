// Which key does what; key-list.js says the same in words.
import { byId } from './base/dom.js';
import { listenForKeys } from './base/keys.js';
import { SUBJECTS } from './form/subjects.js';
import { showHelp } from './dialogs.js';

export function listenForShortcuts(desk) {
  const { form } = desk;
  const inForm = (act) => () => {
    desk.view('form');
    act();
  };
  const press = (button) => inForm(() => button?.click());
  listenForKeys({
    n: () => desk.start('seizure'),
    i: () => desk.start('identification'),
    '/': () => desk.reports.search(),
    '?': () => showHelp(desk.version),
    'Ctrl+Enter': () => desk.save(),
    'Alt+N': inForm(() => {
      form.moment.element.querySelector('button').click();
      form.moment.focus();
    }),
    'Alt+M': inForm(() => form.mrz.focus()),
    'Alt+I': inForm(() => form.sections.items.element.querySelector('.rows-items + .add')?.click()),
    'Alt+K': inForm(() => {
      const item = form.items.holding(document.activeElement) ?? form.items.rows.at(-1);
      item?.element.querySelector('.rows-packages + .add').click();
    }),
    ...Object.fromEntries(Object.entries(SUBJECTS).map(([kind, { key }]) => [key, press(form.sections.subjects.element.querySelector(`[data-kind=${kind}]`))])),
    'Alt+X': inForm(() => document.activeElement.closest('.row')?.querySelector(':scope > .remove').click()),
    'Alt+Y': inForm(() => byId('form-body').querySelector('.question .yes')?.click()),
  });
}

/** Enter goes on to the next field, as scanners end with it; a text of several lines, a button and a list of suggestions keep theirs. */
export function enterGoesOn(element) {
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (!(event.target instanceof HTMLInputElement) && !(event.target instanceof HTMLSelectElement)) return;
    event.preventDefault();
    const fields = [...element.querySelectorAll('input, select, textarea, .add')].filter((each) =>
      each.offsetParent !== null && (each.type !== 'radio' || each.checked || each === event.target));
    (fields[fields.indexOf(event.target) + 1] ?? event.target).focus();
  });
}
