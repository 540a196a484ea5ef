// Asks to whom an alert is to be sent, and shows what each would receive before it is.
import { api } from '../api.js';
import { byId, h } from '../base/dom.js';
import { words } from '../language.js';
import { countryName, released } from '../detail/released.js';
import { ask } from './dialogs.js';

const text = words.delivery.send;

/** Countries, or null if it was left. */
export async function askRecipients(alert, places) {
  const [{ recipients }, { deliveries }] = await Promise.all([api.recipients(alert.alertId), api.deliveries(alert.alertId)]);
  const had = new Set(deliveries.filter((delivery) => delivery.revision === alert.revision && delivery.state !== 'FAILED').map((delivery) => delivery.recipient));
  byId('send-headline').textContent = alert.headline;
  byId('send-recipients').replaceChildren(h('legend', {}, text.choose), ...inOrder(recipients).map((recipient) => choice(alert, recipient, had.has(recipient.country), places)));
  const possible = recipients.filter(canBeChosen);
  const reached = recipients.some(({ channels }) => channels.length > 0);
  byId('send-problem').textContent = possible.length > 0 ? '' : reached ? text.nobody : text.unreachedAll;
  byId('send-save').disabled = possible.length === 0;
  byId('send-recipients').oninput = () => boxes().forEach((box) => box.setCustomValidity(''));
  return ask(byId('send-dialog'), chosen);
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

const canBeChosen = ({ receives, channels }) => receives !== 'NOT_AT_ALL' && channels.length > 0;

/** Those who can be chosen first. */
const inOrder = (recipients) => [...recipients].sort((a, b) => canBeChosen(b) - canBeChosen(a));

function choice(alert, recipient, had, places) {
  const { country, receives, why, channels } = recipient;
  const possible = canBeChosen(recipient);
  const name = countryName(country);
  const ways = channels.map((channel) => words.delivery.channel[channel]).join(', ');
  const notes = [words.release.receives[receives], channels.length === 0 ? text.unreached : text.by(ways), had ? text.already : null].filter(Boolean).join(' · ');
  return h('div', { class: 'send-choice', 'data-testid': 'send-choice', 'data-country': country },
    h('label', { class: possible ? 'choice' : 'choice choice-refused' },
      h('input', { type: 'checkbox', name: 'to', value: country, disabled: !possible, 'aria-describedby': `send-why-${country}` }),
      h('span', {}, h('b', {}, name), h('span', { class: 'muted', id: `send-why-${country}` }, `${notes}. ${why}`))),
    receives === 'NOT_AT_ALL' ? null : preview(alert, country, name, places));
}

/** Loaded when it is opened. */
function preview(alert, country, name, places) {
  const shown = h('div', { class: 'released' });
  const details = h('details', { class: 'send-preview' }, h('summary', {}, words.release.as(name)), shown);
  details.addEventListener('toggle', async () => {
    if (!details.open || shown.childElementCount > 0) return;
    try {
      shown.replaceChildren(...released(await api.releasedTo(alert.alertId, country), places));
    } catch {
      shown.replaceChildren(h('p', {}, words.release.failed));
    }
  });
  return details;
}
