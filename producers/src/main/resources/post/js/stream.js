// Live push, and whether the server is there at all. After a gap the listener loads anew, so nothing is missed or doubled.
import { api, inLanguage } from './api.js';

const QUIET = 2_000;
const PATIENCE = 2_000;
const RETRY = 1_000;

export class Stream {
  #source = null;
  #heard = 0;
  #lostAt = null;
  #asking = false;

  /** @param listener status(status), row(row), connected() after every (re)connection, lost(since) */
  constructor(listener) {
    this.listener = listener;
  }

  start() {
    this.#connect();
    setInterval(() => this.#look(), RETRY);
  }

  #connect() {
    this.#source?.close();
    const source = new EventSource(inLanguage('/api/stream'));
    this.#source = source;
    source.addEventListener('open', () => {
      this.#alive();
      this.listener.connected();
    });
    source.addEventListener('status', (event) => this.#status(JSON.parse(event.data)));
    source.addEventListener('report', (event) => {
      this.#alive();
      this.listener.row(JSON.parse(event.data));
    });
    source.addEventListener('error', () => {
      source.close();
      this.#heard = 0;
      this.#look();
    });
  }

  /** A server that hangs breaks no connection, so a silent one is asked: within 5 s it has spoken or counts as lost. */
  async #look() {
    if (this.#asking || Date.now() - this.#heard < QUIET) return;
    this.#asking = true;
    try {
      this.#status(await api.status(PATIENCE));
      if (this.#source.readyState === EventSource.CLOSED) this.#connect();
    } catch {
      this.#lostAt ??= Date.now();
      this.listener.lost(this.#lostAt);
    } finally {
      this.#asking = false;
    }
  }

  #status(status) {
    this.#alive();
    this.listener.status(status);
  }

  #alive() {
    this.#heard = Date.now();
    this.#lostAt = null;
  }
}
