// What waits for a second person or for an originator: known to the queue, the strip and the page of releases.
import { api } from '../api.js';
import { byId } from '../base/dom.js';
import { words } from '../language.js';
import { session } from '../people/session.js';

let requests = [];
let listening = () => {};

/** Who is told that something else waits than before; one at a time. */
export const whenWaiting = (listener) => {
  listening = listener;
};

/** Those that wait, the first to expire first. */
export const waiting = () => requests;

/** Whether a release of the alert waits for a second person. */
export const waitsForSecond = (alertId) => requests.some((request) => request.kind === 'SECOND_PERSON' && request.alertId === alertId);

/** Asks the centre; returns the alerts of which something else waits than before. */
export async function askWaiting() {
  if (!session.may('SEE_RELEASE_REQUESTS')) return [];
  const before = requests;
  try {
    ({ requests } = await api.releaseRequests());
  } catch {
    return [];
  }
  count();
  const of = (list) => new Set(list.map((request) => `${request.id} ${request.alertId}`));
  const [old, fresh] = [of(before), of(requests)];
  const changed = [...old].filter((one) => !fresh.has(one)).concat([...fresh].filter((one) => !old.has(one))).map((one) => one.split(' ')[1]);
  if (changed.length > 0) listening();
  return changed;
}

/** How many of them the officer can answer stands beside the page's name. */
function count() {
  const mine = requests.filter((request) => request.mayAnswer).length;
  const link = byId('releases-link');
  link.querySelector('.waits-count').textContent = mine > 0 ? String(mine) : '';
  link.title = mine > 0 ? words.requests.toAnswer(mine) : '';
}
