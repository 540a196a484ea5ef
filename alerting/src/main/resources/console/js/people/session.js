// Who is signed in, and what happens when that ends: the page asks for it anew, and what was being done goes on.
import { askToSignIn } from './again.js';

const HERE_EVERY = 60_000;
const AFTER = 'tamga.after-sign-in';
const SIGNED_OUT = 401;

let me = null;
let asking = null;
let lastDone = Date.now();

export const session = {
  me: () => me,
  may: (right) => me?.rights.includes(right) ?? false,
};

/** What needs a right that they do not have (data-right), or is for those without one (data-without), is not shown: a number that is not told is not nought. */
export function leaveOut(root) {
  for (const element of root.querySelectorAll('[data-right]')) {
    element.hidden = !session.may(element.dataset.right) || session.may(element.dataset.without);
  }
}

/** Who is signed in; otherwise the sign-in page takes over, and comes back here. */
export async function enter() {
  const response = await fetch('/api/me', { cache: 'no-store' });
  if (response.status === SIGNED_OUT) return leave();
  if (!response.ok) throw new Error(`status ${response.status}`);
  me = await response.json();
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, here, { capture: true, passive: true });
  return me;
}

/** To the sign-in page, which comes back to this address. Never resolves: the page goes. */
export function leave() {
  try {
    sessionStorage.setItem(AFTER, location.pathname + location.search + location.hash);
  } catch {
    // storage is forbidden: the desk opens instead
  }
  const lang = new URLSearchParams(location.search).get('lang');
  location.replace(lang === null ? '/sign-in' : `/sign-in?lang=${encodeURIComponent(lang)}`);
  return new Promise(() => {});
}

/** Where to go after signing in. */
export function whereTo() {
  try {
    const path = sessionStorage.getItem(AFTER);
    sessionStorage.removeItem(AFTER);
    return path !== null && /^\/(?!\/)/.test(path) && !path.startsWith('/sign-in') ? path : '/';
  } catch {
    return '/';
  }
}

/** The session has ended while the page was open. Resolves when the same person is back; another one gets a page of their own. */
export function again() {
  asking ??= askToSignIn(me).then((back) => {
    asking = null;
    if (me !== null && back.id !== me.id) location.reload();
    me = back;
  });
  return asking;
}

/** Somebody has done something that the centre heard of. */
export const done = () => {
  lastDone = Date.now();
};

/** Reading and typing are doing something too: told once a minute at most. */
function here() {
  if (asking !== null || Date.now() - lastDone < HERE_EVERY) return;
  done();
  fetch('/api/me/here', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }).catch(() => null);
}
