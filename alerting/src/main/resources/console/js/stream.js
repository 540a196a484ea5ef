// Live push. The browser resumes a broken stream with Last-Event-ID; a refused one is opened again with ?after=.
import { inLanguage } from './api.js';

const RETRY = [1_000, 2_000, 5_000, 10_000];
const OFFLINE_AFTER = 10_000;
/** The centre says every two seconds that it is there; after so long without a word the feed is lost, whatever the browser thinks. */
const SILENT_AFTER = 4_000;
const LOOK_AGAIN_AFTER = 1_000;
/** A connection that does not come about in so long is begun anew. */
const AGAIN_AFTER = 10_000;

export class Stream {
  #source = null;
  #position = null;
  #tries = 0;
  #lostAt = null;
  #timer = null;
  #heard = 0;
  #told = false;
  #looking = null;

  /** @param listeners onAlert(summary), onState('connecting' | 'live' | 'reconnecting' | 'offline', lostAt), onReset() when everything has to be asked for anew */
  constructor(listeners) {
    this.listeners = listeners;
  }

  /** Opens the stream behind a position, closing an earlier one. */
  open(position) {
    this.#position = Number(position ?? 0);
    this.#connect();
  }

  #connect() {
    clearTimeout(this.#timer);
    this.#source?.close();
    const source = new EventSource(inLanguage(`/api/stream?after=${this.#position}`));
    this.#source = source;
    this.#heard = Date.now();
    source.addEventListener('open', () => this.#live());
    source.addEventListener('here', () => this.#live());
    source.addEventListener('position', (event) => this.#checkPosition(event));
    source.addEventListener('alert', (event) => this.#receive(event));
    source.addEventListener('again', (event) => this.#lookAgain(event));
    source.addEventListener('error', () => this.#lost(source));
  }

  #live() {
    this.#heard = Date.now();
    if (this.#lostAt === null && this.#told) return;
    this.#told = true;
    this.#tries = 0;
    this.#lostAt = null;
    this.listeners.onState('live', null);
  }

  #receive(event) {
    this.#heard = Date.now();
    if (event.lastEventId !== '') this.#position = Math.max(this.#position, Number(event.lastEventId));
    this.listeners.onAlert(JSON.parse(event.data));
  }

  /** Something has changed that is not for this screen, and may be on it: asked for anew, and of many such changes once. */
  #lookAgain(event) {
    this.#heard = Date.now();
    this.#position = Math.max(this.#position, Number(event.lastEventId));
    this.#looking ??= setTimeout(() => {
      this.#looking = null;
      this.listeners.onReset();
    }, LOOK_AGAIN_AFTER);
  }

  #checkPosition(event) {
    const told = Number(event.lastEventId || /\d+/.exec(event.data)?.[0]);
    if (Number.isFinite(told) && told < this.#position) this.listeners.onReset();
  }

  #lost(source) {
    if (source !== this.#source) return;
    this.#lostAt ??= Date.now();
    this.#told = false;
    this.tick();
    if (source.readyState !== EventSource.CLOSED) return;
    const wait = RETRY[Math.min(this.#tries++, RETRY.length - 1)];
    this.#timer = setTimeout(() => this.#connect(), wait);
  }

  /** A cable that was pulled ends no connection: it only says nothing any longer. */
  #silent() {
    this.#lostAt ??= this.#heard;
    this.#told = false;
    this.#connect();
  }

  /** Called every second: reconnecting becomes offline when it has lasted. */
  tick() {
    if (this.#source !== null && Date.now() - this.#heard > (this.#lostAt === null ? SILENT_AFTER : AGAIN_AFTER)) this.#silent();
    if (this.#lostAt === null) return;
    this.listeners.onState(Date.now() - this.#lostAt > OFFLINE_AFTER ? 'offline' : 'reconnecting', this.#lostAt);
  }
}
