// Asks an originator to release its reports more widely: whom, for whom, and why.
import { ask } from '../actions/dialogs.js';
import { byId, h } from '../base/dom.js';
import { countryName } from '../detail/released.js';
import { words } from '../language.js';

const text = words.requests.ask;

/** { of, to, note }, or null if it was left. @param first the recipient for whom more is wanted @param recipients as the centre says who would receive what */
export function askWider(headline, first, recipients) {
  const originators = recipients.find(({ country }) => country === first).withheldBy;
  byId('wider-headline').textContent = headline;
  byId('wider-note').value = '';
  byId('wider-of').replaceChildren(...originators.map((country) => h('option', { value: country }, countryName(country))));
  const fill = () => byId('wider-to').replaceChildren(h('legend', {}, text.to), ...recipients
    .filter(({ withheldBy }) => withheldBy.includes(byId('wider-of').value))
    .map(({ country }) => h('label', { class: 'choice' }, h('input', { type: 'checkbox', value: country, checked: country === first }), h('span', {}, countryName(country)))));
  byId('wider-of').onchange = fill;
  fill();
  return ask(byId('wider-dialog'), () => ({ of: byId('wider-of').value, to: chosen(), note: byId('wider-note').value.trim() }));
}

const boxes = () => [...byId('wider-to').querySelectorAll('input')];

const chosen = () => boxes().filter((box) => box.checked).map((box) => box.value);

/** The browser's own message where nobody is chosen. */
export function startWiderDialog() {
  byId('wider-to').addEventListener('input', () => boxes().forEach((box) => box.setCustomValidity('')));
  byId('wider-dialog').querySelector('form').addEventListener('submit', (event) => {
    if (event.submitter?.value !== 'yes' || chosen().length > 0) return;
    event.preventDefault();
    boxes()[0].setCustomValidity(text.needsOne);
    boxes()[0].reportValidity();
  });
}
