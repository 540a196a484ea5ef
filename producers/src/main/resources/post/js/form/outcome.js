// What became of saving, in words. "Saved" is said only after the server has said so.
import { byId, h, setText } from '../base/dom.js';
import { alarm, announce } from '../base/announce.js';
import { moment } from '../base/time.js';
import { t } from '../language.js';

function show(kind, title, ...body) {
  const element = byId('outcome');
  element.dataset.kind = kind;
  element.hidden = false;
  element.replaceChildren(h('p', { class: 'outcome-title', 'data-testid': 'outcome-title' }, title), ...body);
}

export const outcome = {
  clear() {
    byId('outcome').hidden = true;
    byId('outcome').replaceChildren();
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
    show('not-saved', t('saving.notSaved'), h('p', { dir: 'auto' }, h('b', {}, why)), h('p', { dir: 'auto' }, remedy));
    alarm(`${t('saving.notSaved')}. ${why} ${remedy}`);
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
