// What waits for a second person or an originator, over all alerts; a liaison's is what their own country is asked.
import { h } from '../base/dom.js';
import { words } from '../language.js';
import { isLiaison } from '../people/released.js';
import { card } from '../requests/card.js';
import { askWaiting, waiting, whenWaiting } from '../requests/waiting.js';

const text = words.requests;

export function open(element, rest, { places }) {
  const list = h('div', { class: 'requests', 'data-testid': 'waiting-requests' });
  element.replaceChildren(
    h('h2', { tabindex: '-1', 'data-first': true }, text.pageTitle),
    h('p', { class: 'page-lead' }, isLiaison() ? text.leadLiaison : text.lead),
    list);
  const load = async () => {
    await askWaiting();
    if (list.isConnected) show(list, places, load);
  };
  show(list, places, load);
  whenWaiting(() => {
    if (list.isConnected && !list.contains(document.activeElement)) show(list, places, load);
  });
  load();
}

function show(list, places, load) {
  const again = () => {
    load();
    list.closest('.page').querySelector('[data-first]').focus({ preventScroll: true });
  };
  list.replaceChildren(...(waiting().length === 0 ? [h('p', { class: 'muted', 'data-testid': 'nothing-waits' }, text.none)]
    : waiting().map((request) => card(request, { places, onAnswered: again, heading: 'h3', withAlert: true }))));
}
