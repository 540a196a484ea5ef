// The sound for a new high alert. A browser lets a page sound only after somebody has touched it; until then the button says so.
import { byId, setText } from './base/dom.js';
import { remembered } from './base/remembered.js';
import { words } from './language.js';

const FULL = 100;
const USUAL = 60;
/** Two notes, hertz and seconds from now. */
const NOTES = [[880, 0], [660, 0.22], [880, 0.44]];
const LENGTH = 0.18;

export class Sound {
  #context = null;
  #wanted = remembered.get('sound') === 'on';
  #played = 0;
  #freed = false;

  constructor() {
    this.button = byId('sound');
    this.volume = byId('volume');
    this.volume.value = remembered.get('volume') ?? String(USUAL);
    this.button.addEventListener('click', () => this.#toggle());
    this.volume.addEventListener('change', () => {
      remembered.set('volume', this.volume.value);
      this.#sound();
    });
    for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, () => this.#resume(), { capture: true });
    if (this.#wanted) this.#open();
    this.#show();
  }

  /** For a new high alert: nothing if it is not armed or blocked, which the button shows. */
  play() {
    if (!this.#wanted) return;
    this.#sound();
  }

  /** A shift begins: from now on it sounds. */
  arm() {
    if (!this.#wanted) this.#toggle();
  }

  #toggle() {
    // a click on what is blocked frees it; it is not meant to put it out
    if (this.#wanted && this.#freed) {
      this.#freed = false;
      return;
    }
    this.#wanted = !this.#wanted;
    remembered.set('sound', this.#wanted ? 'on' : 'off');
    if (this.#wanted) {
      this.#open();
      this.#context.resume().then(() => this.#sound());
    }
    this.#show();
  }

  #open() {
    if (this.#context !== null) return;
    this.#context = new AudioContext();
    this.#context.addEventListener('statechange', () => this.#show());
  }

  #resume() {
    this.#freed = this.#blocked();
    if (this.#freed) this.#context.resume();
  }

  #blocked = () => this.#wanted && this.#context?.state !== 'running';

  #sound() {
    if (this.#context?.state !== 'running') return this.#show();
    const at = this.#context.currentTime;
    for (const [pitch, later] of NOTES) this.#note(pitch, at + later);
    this.button.dataset.played = String(++this.#played);
  }

  #note(pitch, at) {
    const tone = new OscillatorNode(this.#context, { type: 'triangle', frequency: pitch });
    const gain = new GainNode(this.#context, { gain: 0 });
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime((Number(this.volume.value) / FULL) ** 2, at + 0.01);
    gain.gain.linearRampToValueAtTime(0, at + LENGTH);
    tone.connect(gain).connect(this.#context.destination);
    tone.start(at);
    tone.stop(at + LENGTH);
  }

  #show() {
    const state = !this.#wanted ? 'off' : this.#blocked() ? 'blocked' : 'on';
    this.button.dataset.state = state;
    this.button.setAttribute('aria-pressed', String(this.#wanted));
    this.button.title = words.sound[state];
    this.button.setAttribute('aria-label', words.sound[state]);
    this.volume.hidden = state !== 'on';
    setText(byId('sound-text'), state === 'blocked' ? words.sound.blockedShort : '');
  }
}
