// One release that somebody else has to agree to, and the buttons that answer it.
import { openingPath } from '../address.js';
import { ApiError, api } from '../api.js';
import { notice } from '../base/announce.js';
import { byId, h } from '../base/dom.js';
import { bothClocks, utc } from '../base/time.js';
import { ask } from '../actions/dialogs.js';
import { preview } from '../actions/preview.js';
import { evidenceTable } from '../detail/evidence.js';
import { countryName } from '../detail/released.js';
import { words } from '../language.js';
import { isLiaison } from '../people/released.js';

const text = words.requests;
const names = (codes) => codes.map(countryName).join(', ');
const moment = (at) => h('time', { datetime: at, title: bothClocks(at) }, `${utc.date(at)} ${utc.minute(at)} UTC`);

/** @param context { places, onAnswered(), heading: 'h3' or 'h4', withAlert: whether to name the alert } */
export function card(request, { places, onAnswered, heading, withAlert }) {
  const proposal = request.kind === 'SECOND_PERSON';
  const id = `request-${request.id}`;
  return h('article', { class: `request state-${request.state}`, 'aria-labelledby': id, 'data-testid': 'request', 'data-kind': request.kind, 'data-state': request.state },
    h(heading, { id }, proposal ? text.secondPerson(names(request.to)) : text.wider(countryName(request.originator), names(request.to))),
    withAlert ? h('p', {}, h('a', { href: openingPath(request.alertId) }, request.headline || text.alert)) : null,
    h('p', { class: 'muted' }, text.by(request.by), ', ', moment(request.at), ' · ', state(request)),
    request.reason ? h('p', { class: 'request-reason' }, h('span', { class: 'muted' }, `${text.reason}: `), request.reason) : null,
    request.answer ? h('p', { class: 'request-reason' }, h('span', { class: 'muted' }, `${text.answer}: `), request.answer) : null,
    request.evidence.length > 0 && request.state === 'WAITING' ? h('details', { open: isLiaison() }, h('summary', {}, text.reports(request.evidence.length)), evidenceTable(request.evidence, places)) : null,
    proposal && request.state === 'WAITING' ? request.to.map((country) => preview(request, country, places, true)) : null,
    proposal && request.state === 'WAITING' && !request.stands ? h('p', { class: 'request-trouble', 'data-testid': 'not-as-proposed' }, text.changed) : null,
    request.state !== 'WAITING' ? null : proposal ? secondPerson(request, onAnswered) : originator(request, onAnswered));
}

function state(request) {
  if (request.state === 'WAITING') return [text.waits[request.kind], ' ', text.until, ' ', moment(request.until)];
  const said = request.state === 'GRANTED' && request.kind === 'WIDER_RELEASE' ? text.grantedFor(names(request.granted)) : text.state[request.kind][request.state];
  return [said, request.answeredBy ? ` ${words.detail.by(request.answeredBy)}` : null, request.answeredAt ? [', ', moment(request.answeredAt)] : null].flat().filter(Boolean);
}

function secondPerson(request, onAnswered) {
  if (!request.mayAnswer) return h('p', { class: 'muted' }, text.notYou);
  return h('div', { class: 'request-actions' },
    h('button', { type: 'button', class: 'button first', id: `approve-${request.id}`, 'data-testid': 'approve', disabled: !request.stands,
      onclick: () => answer(() => api.approve(request.id, request.revision), text.approved(names(request.to)), onAnswered) }, text.approve),
    decline(request, onAnswered));
}

const decline = (request, onAnswered) => h('button', { type: 'button', class: 'button', id: `decline-${request.id}`, 'data-testid': 'decline', onclick: async () => {
  const why = await askWhy(text.declineTitle, request.headline);
  if (why !== null) await answer(() => api.decline(request.id, why), text.declined, onAnswered);
} }, text.decline);

function originator(request, onAnswered) {
  if (!request.mayAnswer) return null;
  const boxes = request.to.map((country) => h('label', { class: 'choice' },
    h('input', { type: 'checkbox', value: country, checked: true }), h('span', {}, countryName(country))));
  const chosen = () => boxes.map((label) => label.querySelector('input')).filter((box) => box.checked).map((box) => box.value);
  const grant = () => (chosen().length === 0 ? notice(text.needsOne, { trouble: true })
    : answer(() => api.grant(request.id, chosen()), text.granted(names(chosen())), onAnswered));
  return h('div', {},
    h('fieldset', { class: 'choices request-choices' }, h('legend', {}, text.releaseTo), boxes),
    h('div', { class: 'request-actions' },
      h('button', { type: 'button', class: 'button first', id: `grant-${request.id}`, 'data-testid': 'grant', onclick: grant }, text.grant),
      h('button', { type: 'button', class: 'button', id: `refuse-${request.id}`, 'data-testid': 'refuse', onclick: async () => {
        const why = await askWhy(text.refuseTitle, request.headline);
        if (why !== null) await answer(() => api.refuse(request.id, why), text.refused, onAnswered);
      } }, text.refuse)));
}

async function answer(call, done, onAnswered) {
  try {
    await call();
    notice(done);
  } catch (error) {
    notice(words.actions.failed(error instanceof ApiError ? text.refusal[error.body?.reason] ?? [error.body?.error, error.body?.remedy].filter(Boolean).join(' ') : words.actions.unreachable), { trouble: true });
  }
  onAnswered();
}

/** A reason in words, or null if it was left. */
export function askWhy(title, headline) {
  byId('why-title').textContent = title;
  byId('why-headline').textContent = headline;
  byId('why-note').value = '';
  return ask(byId('why-dialog'), () => byId('why-note').value.trim() || null);
}
