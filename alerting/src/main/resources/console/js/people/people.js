// The people of the centre and the tokens of programs, for supervisors.
import { byId, h } from '../base/dom.js';
import { words } from '../language.js';
import { ask, attempt, field, form, secret, startPage } from './page.js';
import { roles } from './menu.js';

const say = words.people;

await startPage(say.pageTitle);
const people = h('ul', { class: 'people-list', 'data-testid': 'people' });
const tokens = h('ul', { class: 'people-list', 'data-testid': 'tokens' });
byId('page').append(
  h('h1', {}, say.title),
  card('people-title', say.title, say.add, editPerson, people),
  card('tokens-title', say.tokens, say.addToken, editToken, tokens, say.tokensText));
await Promise.all([refreshPeople(), refreshTokens()]);

function card(id, title, add, edit, list, text = null) {
  return h('section', { class: 'card', 'aria-labelledby': id },
    h('div', { class: 'card-head' }, h('h2', { id }, title),
      h('button', { type: 'button', class: 'button small first', onclick: () => edit(null), 'data-testid': `add-${id}` }, add)),
    text ? h('p', { class: 'muted' }, text) : null,
    list);
}

async function refreshPeople() {
  const answer = await attempt(() => ask('/api/people'));
  if (answer !== null) people.replaceChildren(...answer.people.map(personRow));
}

function personRow(person) {
  const facts = [
    person.name,
    roles(person),
    person.active ? null : say.inactive,
    person.vouchedBy ? say.provider : person.hasPassword ? null : say.noPassword,
  ].filter(Boolean).join(' · ');
  return h('li', { class: 'person', 'data-active': String(person.active), 'data-testid': 'person' },
    h('div', {}, h('p', { class: 'person-name' }, h('b', {}, person.displayName)), h('p', { class: 'person-facts' }, facts)),
    h('div', { class: 'person-buttons' },
      h('button', { type: 'button', class: 'button small', onclick: () => editPerson(person) }, say.change),
      person.active && !person.vouchedBy ? h('button', { type: 'button', class: 'button small', onclick: () => newLink(person) }, say.link) : null,
      h('button', { type: 'button', class: 'button small', onclick: () => signOut(person) }, say.signOut)));
}

function editPerson(person) {
  const country = field('country', words.people.country, { required: false, maxlength: 2, value: person?.country, disabled: true }, say.countryHint);
  const role = roleField(person?.roles[0] ?? 'DUTY_OFFICER', country);
  const active = h('label', { class: 'choice' }, h('input', { type: 'checkbox', name: 'active', checked: person?.active ?? true }), h('span', {}, say.active));
  const dialog = open(person === null ? say.add : person.displayName, form([
    person === null ? field('name', say.name, { autocapitalize: 'none', spellcheck: 'false', maxlength: 64, autofocus: true }, words.account.nameHint) : null,
    field('displayName', say.displayName, { maxlength: 80, value: person?.displayName }),
    role, country,
    person === null ? null : active,
  ].filter(Boolean), say.save, async (values) => {
    const body = { displayName: values.displayName, roles: [values.role], country: values.country ?? null };
    if (person === null) {
      const made = await ask('/api/people', { ...body, name: values.name });
      show(dialog, say.linkFor(made.person.displayName), made.path);
    } else {
      await ask(`/api/people/${person.personId}`, { ...body, active: values.active === 'on' });
      dialog.close();
    }
    await refreshPeople();
  }));
}

function roleField(chosen, country) {
  const select = h('select', { name: 'role', 'data-testid': 'role' }, ...Object.entries(words.role).map(([value, text]) => h('option', { value, selected: value === chosen }, text)));
  const input = country.querySelector('input');
  const follow = () => {
    input.disabled = select.value !== 'LIAISON';
    input.required = !input.disabled;
    country.hidden = input.disabled;
  };
  select.addEventListener('change', follow);
  follow();
  return h('label', { class: 'field' }, h('span', {}, say.role), select);
}

async function newLink(person) {
  const made = await attempt(() => ask(`/api/people/${person.personId}/link`, {}));
  if (made !== null) show(open(person.displayName, h('div')), say.linkFor(person.displayName), made.path);
}

async function signOut(person) {
  await attempt(() => ask(`/api/people/${person.personId}/sign-out`, {}), say.signedOut(person.displayName));
}

async function refreshTokens() {
  const answer = await attempt(() => ask('/api/tokens'));
  if (answer !== null) tokens.replaceChildren(...answer.tokens.map(tokenRow));
}

function tokenRow(token) {
  const day = new Date(token.endsAt).toLocaleDateString(words.locale);
  const over = token.endedAt !== null || new Date(token.endsAt) < new Date();
  return h('li', { class: 'person', 'data-active': String(!over), 'data-testid': 'token' },
    h('div', {}, h('p', { class: 'person-name' }, h('b', {}, token.label), over ? ' ' : null, over ? h('span', { class: 'flag' }, say.tokenEnded) : null),
      h('p', { class: 'person-facts' }, say.tokenFacts(roles(token), token.madeBy, day))),
    over ? null : h('button', { type: 'button', class: 'button small', onclick: () => endToken(token) }, say.end));
}

async function endToken(token) {
  await attempt(() => ask(`/api/tokens/${token.tokenId}/end`, {}));
  await refreshTokens();
}

function editToken() {
  const country = field('country', say.country, { required: false, maxlength: 2, disabled: true }, say.countryHint);
  const dialog = open(say.addToken, form([
    field('label', say.label, { maxlength: 80, autofocus: true }),
    roleField('OPS', country), country,
    field('days', say.days, { type: 'number', min: 1, max: 365, value: 365 }),
  ], say.save, async (values) => {
    const made = await ask('/api/tokens', { label: values.label, roles: [values.role], country: values.country ?? null, days: Number(values.days) });
    show(dialog, say.tokenIs, made.secret, false);
    await refreshTokens();
  }));
}

function open(title, content) {
  const dialog = h('dialog', { 'aria-labelledby': 'dialog-title', 'data-testid': 'dialog' },
    h('div', { class: 'dialog-body' }, h('h2', { id: 'dialog-title' }, title), content,
      h('div', { class: 'dialog-buttons' }, h('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, say.close))));
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
  return dialog;
}

function show(dialog, text, value, address = true) {
  const old = dialog.querySelector('form') ?? dialog.querySelector('.dialog-body > div:not(.dialog-buttons)');
  old.replaceWith(secret(text, address ? location.origin + value : value));
}
