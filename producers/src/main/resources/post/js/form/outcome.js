// What became of saving, in words. "Saved" is said only after the server has said so.
import { byId, h, setText } from '../base/dom.js';
import { alarm, announce } from '../base/announce.js';
import { moment } from '../base/time.js';
import { t } from '../language.js';

function put(id, kind, title, ...body) {
  const element = byId(id);
  element.dataset.kind = kind;
  element.hidden = false;
  element.replaceChildren(h('p', { class: 'outcome-title', 'data-testid': 'outcome-title' }, title), ...body);
}

const show = (kind, title, ...body) => put('outcome', kind, title, ...body);

function empty(id) {
  byId(id).hidden = true;
  byId(id).replaceChildren();
}

function tellNotSaved(id, why, remedy) {
  put(id, 'not-saved', t('saving.notSaved'), h('p', { dir: 'auto' }, h('b', {}, why)), h('p', { dir: 'auto' }, remedy));
  alarm(`${t('saving.notSaved')}. ${why} ${remedy}`);
}

export const outcome = {
  clear() {
    empty('outcome');
  },

  /** What the list said of its last act is no news any more. */
  clearList() {
    empty('list-outcome');
  },

  saving() {
    show('saving', t('saving.saving'));
  },

  saved(row) {
    const text = t('saving.savedText', { number: String(row.sequence), time: moment(row.savedAt) });
    show('saved', t('saving.saved'), h('p', {}, text));
    announce(`${t('saving.saved')}. ${text}`);
  },

  /** @param why what happened @param remedy what to do */
  notSaved(why, remedy) {
    tellNotSaved('outcome', why, remedy);
  },

  /** The same of what was begun in the list: on a narrow screen the form is not in sight. */
  notDone(why, remedy) {
    tellNotSaved('list-outcome', why, remedy);
  },

  /** What has to be mended or answered first, each with the way to its field. @param open [{place, text}] */
  open(kind, title, open) {
    show(kind, title, h('ul', {}, open.map(({ place, text }) => h('li', {}, place
      ? h('button', { type: 'button', class: 'link', onclick: () => place.focus() }, place.label) : null, place ? ': ' : null, h('bdi', {}, text)))));
    alarm(`${title}. ${open.map(({ place, text }) => `${place?.label ?? ''} ${text}`).join('. ')}`);
  },

  draft(state) {
    const element = byId('draft-state');
    element.dataset.state = state;
    setText(element, { none: '', keeping: t('saving.draftKeeping'), kept: t('saving.draftKept', { time: moment(Date.now()) }), lost: t('saving.draftLost') }[state]);
  },
};
