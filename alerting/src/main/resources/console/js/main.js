// Puts the desk together: loads, listens, and passes on what happens from one part to another.
import { startDialogs } from './actions/dialogs.js';
import { AlertBook } from './alerts.js';
import { api } from './api.js';
import { announce } from './base/announce.js';
import { startTheme } from './base/theme.js';
import { Desk } from './desk.js';
import { fillWords, words } from './language.js';
import { Places } from './places.js';
import { Strip } from './strip.js';

const RETRY = 5_000;

async function start() {
  fillWords(document);
  startTheme();
  startDialogs();
  const book = new AlertBook();
  const strip = new Strip(book);
  strip.connection('connecting', null);
  const places = new Places(await patiently(api.checkpoints, () => strip.connection('reconnecting', Date.now())));
  const desk = new Desk({ book, places, strip });
  desk.start();
  outlines().then((countries) => desk.map.outline(countries), () => announce(words.map.failed));
}

/** Asks until it is answered; the page is of no use without. */
async function patiently(ask, onFailure) {
  for (;;) {
    try {
      return await ask();
    } catch {
      onFailure();
      await new Promise((resolve) => setTimeout(resolve, RETRY));
    }
  }
}

const outlines = async () => (await fetch('/console/region.geojson')).json();

start();
