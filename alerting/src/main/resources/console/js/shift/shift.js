// Shifts: who is on shift in the strip; begin, hand over and take over in two dialogs.
import { ask } from '../actions/dialogs.js';
import { ApiError, api } from '../api.js';
import { notice } from '../base/announce.js';
import { byId, h, setText } from '../base/dom.js';
import { utc } from '../base/time.js';
import { words } from '../language.js';
import { signatures, standingParts } from './handover.js';

const ROLES = ['duty-officer', 'supervisor'];

export class Shift {
  #shifts = [];

  /** @param actions whose officer acts */
  constructor(actions) {
    this.actions = actions;
    byId('shift').addEventListener('click', () => this.show());
    byId('handover-print').addEventListener('click', () => print());
    this.#strip();
  }

  /** @param answer what the centre says, or null if it does not answer: what it said last stays */
  learn(answer) {
    if (answer === null) return;
    this.#shifts = answer.shifts;
    this.#strip();
  }

  async show() {
    try {
      this.#fill(await api.handovers());
    } catch (error) {
      return notice(words.actions.failed(why(error)), { trouble: true });
    }
    await ask(byId('shift-dialog'), () => null);
  }

  #strip() {
    const text = this.#shifts.map((shift) => shift.person).join(', ') || words.shift.nobody;
    setText(byId('shift'), text);
    byId('shift').dataset.state = this.#shifts.length > 0 ? 'good' : 'late';
    byId('shift').setAttribute('aria-label', words.shift.openDialog(this.#shifts.map((shift) => `${shift.person}, ${words.shift.role[shift.role]}`).join('; ') || words.shift.nobody));
  }

  #fill(handovers) {
    const me = this.actions.officer();
    const mine = this.#shifts.some((shift) => shift.person === me);
    byId('shift-people').replaceChildren(...this.#shifts.map((shift) => h('li', { 'data-testid': 'on-shift' },
      h('b', {}, shift.person), ` · ${words.shift.role[shift.role]} · ${words.shift.since(`${utc.date(shift.beganAt)} ${utc.minute(shift.beganAt)} UTC`)}`)));
    byId('shift-actions').replaceChildren(...[
      mine ? button('hand-over', words.shift.handOver, () => this.#handOver()) : null,
      ...(mine ? [] : ROLES.map((role) => button(`begin-${role}`, words.shift.beginAs(words.shift.role[role]), () => this.#begin(role)))),
    ].filter(Boolean));
    byId('shift-handovers').replaceChildren(...handovers.map((handover) => h('li', {},
      h('button', { type: 'button', class: 'link', 'data-testid': 'handover', onclick: () => this.#open(handover.id) },
        words.shift.line(handover.leaving, handover.coming, `${utc.date(handover.leftAt)} ${utc.minute(handover.leftAt)} UTC`)))));
  }

  async #begin(role) {
    await this.#try(async () => {
      const shifts = await api.beginShift(role);
      this.#begun(shifts, role);
      notice(words.shift.begun(words.shift.role[role]));
    });
  }

  /** The press of a key or button that begins a shift is what lets a browser play sound: whoever plays it listens here. */
  #begun(shifts, role) {
    this.learn({ shifts });
    byId('shift-dialog').close('');
    byId('handover-dialog').close('');
    document.dispatchEvent(new CustomEvent('tamga:shift-begun', { detail: { person: this.actions.officer(), role } }));
  }

  async #handOver() {
    await this.#try(async () => {
      const standing = await api.handoverDraft();
      const notes = h('textarea', { id: 'handover-notes', rows: '4', maxlength: '2000', 'data-testid': 'handover-notes' });
      await this.#sheet([...standingParts(standing), h('label', { class: 'field' }, h('span', {}, words.shift.notes), notes)],
        [button('sign-leaving', words.shift.sign(this.actions.officer()), () => this.#try(async () => {
          const made = await api.handOver(notes.value.trim());
          this.#view(made);
        }))]);
    });
  }

  async #open(id) {
    await this.#try(async () => {
      const handover = await api.handover(id);
      await this.#sheet(this.#whole(handover), this.#taking(handover));
    });
  }

  #view(handover) {
    byId('handover-content').replaceChildren(...this.#whole(handover));
    byId('handover-actions').replaceChildren(...this.#taking(handover));
    byId('handover-content').focus();
  }

  #whole = (handover) => [signatures(handover), ...standingParts(handover.standing),
    h('section', {}, h('h3', {}, words.shift.notes), h('p', { class: 'handover-notes', 'data-testid': 'notes' }, handover.notes || '–'))];

  #taking(handover) {
    if (handover.coming || handover.leaving === this.actions.officer()) return [];
    return ROLES.map((role) => button(`take-${role}`, words.shift.takeAs(words.shift.role[role]), () => this.#try(async () => {
      const taken = await api.takeOver(handover.id, role);
      const { shifts } = await api.duty();
      this.#view(taken);
      this.learn({ shifts });
      document.dispatchEvent(new CustomEvent('tamga:shift-begun', { detail: { person: this.actions.officer(), role } }));
    })));
  }

  /** Over the first dialog, which is closed by it. */
  #sheet(content, actions) {
    byId('shift-dialog').close('');
    byId('handover-content').replaceChildren(...content);
    byId('handover-actions').replaceChildren(...actions);
    return ask(byId('handover-dialog'), () => null);
  }

  async #try(action) {
    try {
      await action();
    } catch (error) {
      notice(words.actions.failed(why(error)), { trouble: true });
    }
  }
}

const button = (id, text, onclick) => h('button', { type: 'button', class: 'button', 'data-testid': id, onclick }, text);

const why = (error) => (error instanceof ApiError ? [error.body?.error, error.body?.remedy].filter(Boolean).join('; ') : words.actions.unreachable);
