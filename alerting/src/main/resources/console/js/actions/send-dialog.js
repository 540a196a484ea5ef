// Asks to whom an alert is to be sent, and shows what each would receive before it is.
import { api } from '../api.js';
import { byId, h } from '../base/dom.js';
import { words } from '../language.js';
import { countryName } from '../detail/released.js';
import { ask } from './dialogs.js';
import { preview } from './preview.js';

const text = words.delivery.send;

/** { to: countries, byTwo: whether it takes two people }, or null if it was left. */
export async function askRecipients(alert, places) {
  const [{ recipients }, { deliveries }] = await Promise.all([api.recipients(alert.alertId), api.deliveries(alert.alertId)]);
  const had = new Set(deliveries.filter((delivery) => delivery.revision === alert.revision && delivery.state !== 'FAILED').map((delivery) => delivery.recipient));
  byId('send-headline').textContent = alert.headline;
  byId('send-recipients').replaceChildren(h('legend', {}, text.choose), ...inOrder(recipients).map((recipient) => choice(alert, recipient, had.has(recipient.country), places)));
  const possible = recipients.filter(canBeChosen);
  const reached = recipients.some(({ channels }) => channels.length > 0);
  byId('send-problem').textContent = possible.length > 0 ? '' : reached ? text.nobody : text.unreachedAll;
  byId('send-save').disabled = possible.length === 0;
  const two = new Set(recipients.filter(({ takesTwo }) => takesTwo).map(({ country }) => country));
  const byTwo = () => chosen().some((country) => two.has(country));
  const choose = () => {
    boxes().forEach((box) => box.setCustomValidity(''));
    byId('send-save').textContent = byTwo() ? text.propose : text.save;
    byId('send-two').hidden = !byTwo();
  };
  byId('send-recipients').oninput = choose;
  choose();
  return ask(byId('send-dialog'), () => ({ to: chosen(), byTwo: byTwo() }));
}

/** The browser's own message where nobody is chosen. */
export function startSendDialog() {
  byId('send-dialog').querySelector('form').addEventListener('submit', (event) => {
    const first = boxes()[0];
    if (event.submitter?.value !== 'yes' || chosen().length > 0 || !first) return;
    event.preventDefault();
    first.setCustomValidity(text.needsOne);
    first.reportValidity();
  });
}

const boxes = () => [...byId('send-recipients').querySelectorAll('input:enabled')];

const chosen = () => boxes().filter((box) => box.checked).map((box) => box.value);

const canBeChosen = ({ byTwo, channels }) => byTwo !== 'NOT_AT_ALL' && channels.length > 0;

/** Those who can be chosen first. */
const inOrder = (recipients) => [...recipients].sort((a, b) => canBeChosen(b) - canBeChosen(a));

function choice(alert, recipient, had, places) {
  const { country, byTwo, takesTwo, why, channels } = recipient;
  const possible = canBeChosen(recipient);
  const name = countryName(country);
  const ways = channels.map((channel) => words.delivery.channel[channel]).join(', ');
  const notes = [words.release.receives[byTwo], takesTwo ? text.takesTwo : null, channels.length === 0 ? text.unreached : text.by(ways), had ? text.already : null].filter(Boolean).join(' · ');
  return h('div', { class: 'send-choice', 'data-testid': 'send-choice', 'data-country': country },
    h('label', { class: possible ? 'choice' : 'choice choice-refused' },
      h('input', { type: 'checkbox', name: 'to', value: country, disabled: !possible, 'aria-describedby': `send-why-${country}` }),
      h('span', {}, h('b', {}, name), h('span', { class: 'muted', id: `send-why-${country}` }, `${notes}. ${why}`))),
    byTwo === 'NOT_AT_ALL' ? null : preview(alert, country, places, takesTwo));
}
