// Asks the centre to let somebody in. A refusal says why in the page's language.
import { words } from '../language.js';

export class Refused extends Error {}

async function post(path, body) {
  let response;
  try {
    response = await fetch(path, { method: 'POST', cache: 'no-store', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  } catch {
    throw new Refused(words.account.unreachable);
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(sentence(answer));
  return answer;
}

/** What a refusal says; one without a reason that the page knows, in the centre's own words. */
export function sentence(answer) {
  const known = words.account.refused[answer?.reason];
  if (typeof known === 'function') return known(answer.until ? new Date(answer.until) : null);
  return known ?? ([answer?.error, answer?.remedy].filter(Boolean).join('. ') || words.account.unreachable);
}

export const entrance = {
  ways: () => fetch('/api/sign-in', { cache: 'no-store' }).then((response) => response.json()),
  signIn: (name, password) => post('/api/sign-in', { name, password }),
  link: (token) => post('/api/link', { token }),
  useLink: (token, fields) => post('/api/link/use', { token, ...fields }),
};
