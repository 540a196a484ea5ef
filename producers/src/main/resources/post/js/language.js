// The page's words: ?lang=, else what was chosen here, else what the browser asks for, else English. The server knows which
// languages there are: as many as there are files in languages/.
import { remembered } from './base/remembered.js';

const read = async (path) => (await fetch(`/api/languages${path}`, { cache: 'no-cache' })).json();

const { languages } = await read('');
const known = (code) => languages.find((language) => language.code === code);
const browsers = () => (navigator.languages ?? []).map((tag) => known(tag.split('-')[0].toLowerCase())).find(Boolean);

const language = known(new URLSearchParams(location.search).get('lang')) ?? known(remembered.get('language')) ?? browsers() ?? known('en');

/** The tag for dates, numbers and plurals, and for what the server says. */
export const locale = language.code;

const words = await read(`/${locale}`);
const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);
const countries = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });

/** What is put into a sentence keeps its own direction; only right-to-left writing needs to be told. */
const isolated = (value) => (language.dir === 'rtl' ? `\u2068${value}\u2069` : String(value));

/** The words at a path such as 'strip.help'; null if there are none. */
function find(path) {
  return path.split('.').reduce((node, name) => node?.[name], words) ?? null;
}

/** A sentence with its figures; of one in several forms the form for figures.count. */
export function t(path, figures = {}) {
  const node = find(path);
  const text = typeof node === 'object' && node !== null ? node[plurals.select(Number(figures.count))] ?? node.other : node;
  if (typeof text !== 'string') throw new Error(`There are no words for ${path}`);
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    if (figures[name] === undefined) throw new Error(`${path} lacks its ${name}`);
    return isolated(typeof figures[name] === 'number' ? numbers.format(figures[name]) : figures[name]);
  });
}

/** A number as the language writes it. Numbers of reports are names, and stay as they are. */
export const figure = (number) => numbers.format(number);

/** True where t has words; for codes that others make. */
export const has = (path) => typeof find(path) === 'string';

export const countryName = (code) => countries.of(code);

/** Puts words where the page asks for them: data-word for text, data-word-label for the accessible name, data-word-hint for a placeholder. */
export function fillWords(root) {
  document.documentElement.lang = locale;
  document.documentElement.dir = language.dir;
  for (const element of root.querySelectorAll('[data-word]')) element.textContent = t(element.dataset.word);
  for (const element of root.querySelectorAll('[data-word-label]')) element.setAttribute('aria-label', t(element.dataset.wordLabel));
  for (const element of root.querySelectorAll('[data-word-hint]')) element.placeholder = t(element.dataset.wordHint);
}

/** The list of languages, each by its own name. @param leave keeps what must not be lost before the page loads anew */
export function startLanguage(select, leave) {
  select.append(...languages.map(({ code, name }) => Object.assign(new Option(name, code), { lang: code })));
  select.value = language.code;
  select.addEventListener('change', async () => {
    remembered.set('language', select.value);
    await leave();
    location.assign(location.pathname);
  });
}
