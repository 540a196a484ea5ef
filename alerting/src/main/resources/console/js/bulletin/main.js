// The bulletin of one alert: for the centre as the officer sees it, for a country exactly as it is released to that country.
import { ApiError, api } from '../api.js';
import { byId } from '../base/dom.js';
import { fillWords, words } from '../language.js';
import { enter, session } from '../people/session.js';
import { Places } from '../places.js';
import { fit } from './fit.js';
import { sourceText } from '../source.js';
import { sheet } from './sheet.js';

const NOT_FOUND = 404;
const parameters = new URLSearchParams(location.search);
const id = parameters.get('alert') ?? '';
const element = byId('sheet');

fillWords(document);
await enter();
/** A liaison's is what their own country gets, whatever the address says. */
const own = session.me().country ?? null;
const country = own ?? parameters.get('as');
byId('print').addEventListener('click', () => print());

try {
  const [alert, checkpoints, outlines, recipients, status] = await Promise.all([
    country === null || own !== null ? api.alert(id, 'as a bulletin') : api.releasedTo(id, country),
    api.checkpoints().catch(() => []),
    fetch('/console/region.geojson').then((answer) => answer.json()).catch(() => null),
    country === null ? api.recipients(id).then((answer) => answer.recipients).catch(() => null) : null,
    api.status().catch(() => null),
  ]);
  const places = new Places();
  places.learn(checkpoints);
  element.replaceChildren(...sheet({ alert, country, places, outlines, recipients, source: status === null ? '' : sourceText(status) }));
  await document.fonts.ready;
  fit(element);
  document.title = words.bulletin.title;
} catch (error) {
  element.dataset.trouble = '';
  element.textContent = error instanceof ApiError && error.status === NOT_FOUND ? (country === null ? words.detail.missing : words.bulletin.notFor) : words.detail.failed;
  if (!(error instanceof ApiError)) throw error;
}
element.setAttribute('aria-busy', 'false');
