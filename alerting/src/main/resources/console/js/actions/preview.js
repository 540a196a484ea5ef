// What a recipient would get, folded away and loaded when it is opened.
import { api } from '../api.js';
import { h } from '../base/dom.js';
import { countryName, released } from '../detail/released.js';
import { words } from '../language.js';

/** @param byTwo what would go out once two people release it */
export function preview({ alertId }, country, places, byTwo) {
  const shown = h('div', { class: 'released' });
  const details = h('details', { class: 'send-preview' }, h('summary', {}, words.release.as(countryName(country))), shown);
  details.addEventListener('toggle', async () => {
    if (!details.open || shown.childElementCount > 0) return;
    try {
      shown.replaceChildren(...released(await api.releasedTo(alertId, country, byTwo), places));
    } catch {
      shown.replaceChildren(h('p', {}, words.release.failed));
    }
  });
  return details;
}
