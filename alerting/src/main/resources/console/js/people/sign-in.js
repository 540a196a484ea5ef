// The sign-in page: by name and password, or by a one-time link, whose token is in the address's fragment and goes from there at once.
import { startTheme } from '../base/theme.js';
import { byId, h } from '../base/dom.js';
import { fillWords, startLanguage, words } from '../language.js';
import { entrance, sentence } from './entrance.js';
import { whereTo } from './session.js';

const LINK = /^#link=([A-Za-z0-9_-]+)$/;
const REFUSED = /^#refused=([A-Z_]+)$/;

fillWords(document);
startTheme();
startLanguage(byId('language'));
document.title = words.account.title;

const token = LINK.exec(location.hash)?.[1] ?? null;
const refused = REFUSED.exec(location.hash)?.[1] ?? null;
if (location.hash !== '') history.replaceState(null, '', location.pathname);
addEventListener('hashchange', () => location.reload());

const form = byId('entrance');
const trouble = byId('trouble');

if (token === null) askName();
else await askByLink();
if (refused !== null) complain(sentence({ reason: refused, error: words.account.refused.PROVIDER }));

function askName() {
  say(words.account.signIn, null);
  form.replaceChildren(
    field('name', words.account.name, { autocomplete: 'username', autofocus: true }),
    passwordField('password', words.account.password, 'current-password'),
    submit(words.account.signIn));
  listen((values) => entrance.signIn(values.name, values.password));
  form.elements.name.focus();
  offerProvider();
}

async function askByLink() {
  try {
    const link = await entrance.link(token);
    if (link.first) askFirst();
    else askNewPassword(link);
  } catch (error) {
    askName();
    complain(error.message);
  }
}

function askFirst() {
  say(words.account.first, words.account.firstText);
  form.replaceChildren(
    field('name', words.account.chooseName, { autocomplete: 'username', autofocus: true }, words.account.nameHint),
    field('displayName', words.account.displayName, { autocomplete: 'name', autocapitalize: 'words' }, words.account.displayNameHint),
    passwordField('password', words.account.choosePassword, 'new-password', words.account.passwordHint),
    submit(words.account.make));
  listen((values) => entrance.useLink(token, values));
  form.elements.name.focus();
}

function askNewPassword(link) {
  say(words.account.welcome(link.displayName), words.account.welcomeText(link.name));
  form.replaceChildren(
    h('input', { name: 'username', value: link.name, autocomplete: 'username', hidden: true }),
    passwordField('password', words.account.choosePassword, 'new-password', words.account.passwordHint),
    submit(words.account.setPassword));
  listen((values) => entrance.useLink(token, { password: values.password }));
  form.elements.password.focus();
}

function listen(ask) {
  form.onsubmit = async (event) => {
    event.preventDefault();
    const button = form.querySelector('button.first');
    button.disabled = true;
    trouble.hidden = true;
    try {
      await ask(Object.fromEntries(new FormData(form)));
      location.replace(whereTo());
    } catch (error) {
      complain(error.message);
      button.disabled = false;
      form.elements.password.select();
    }
  };
}

async function offerProvider() {
  const ways = await entrance.ways().catch(() => null);
  if (!ways?.provider) return;
  byId('provider').replaceChildren(
    h('a', { class: 'button', href: '/api/sign-in/provider', 'data-testid': 'provider' }, words.account.by(ways.provider)));
  byId('provider').hidden = false;
}

function complain(text) {
  trouble.textContent = text;
  trouble.hidden = false;
}

function say(title, text) {
  byId('sign-in-title').textContent = title;
  byId('sign-in-text').textContent = text ?? '';
  byId('sign-in-text').hidden = text === null;
}

function submit(text) {
  return h('button', { class: 'button first wide', 'data-testid': 'submit' }, text);
}

function field(name, label, attributes, hint) {
  return h('label', { class: 'field' },
    h('span', {}, label),
    h('input', { name, required: true, maxlength: 80, autocapitalize: 'none', spellcheck: 'false', 'data-testid': name, ...attributes, ...describe(name, hint) }),
    hint ? h('small', { id: `${name}-hint` }, hint) : null);
}

function passwordField(name, label, autocomplete, hint) {
  const input = h('input', { name, type: 'password', required: true, autocomplete, 'data-testid': name, ...describe(name, hint) });
  const show = h('button', { type: 'button', class: 'show', 'aria-pressed': 'false' }, words.account.show);
  show.addEventListener('click', () => {
    const shown = input.type === 'text';
    input.type = shown ? 'password' : 'text';
    show.setAttribute('aria-pressed', String(!shown));
    input.focus();
  });
  return h('div', { class: 'field' },
    h('label', { for: `field-${name}` }, label),
    h('div', { class: 'with-show' }, withId(input, `field-${name}`), show),
    hint ? h('small', { id: `${name}-hint` }, hint) : null);
}

function describe(name, hint) {
  return hint ? { 'aria-describedby': `${name}-hint` } : {};
}

function withId(element, id) {
  element.id = id;
  return element;
}
