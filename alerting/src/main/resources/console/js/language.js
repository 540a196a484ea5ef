// Picks the language: what the address asks for (?lang=ru), else the officer's choice, else the browser's, else English. Another one is a file like words.js, named here.
import { words as english } from './words.js';
import { words as russian } from './words-ru.js';
import { mirrored } from './words-mirrored.js';
import { remembered } from './base/remembered.js';

const languages = { en: english, ru: russian };

const browsers = () => (navigator.languages ?? []).map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => code in languages);

/** With ?lang=x-rtl the page shows itself from right to left, in letters that no word has: what is not mirrored or not a word of words.js is seen at once. */
const asked = new URLSearchParams(location.search).get('lang');
const trying = asked === 'x-rtl';

export const words = trying ? mirrored(english) : languages[asked] ?? languages[remembered.get('language')] ?? languages[browsers()] ?? english;

/** A pattern's name; one that has none goes by its id, written as words. */
export const patternName = (id) => words.pattern[id] ?? sentence(id.replaceAll('-', ' '));

const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** The button that shows the page in the other language; its name begins with what is seen on it. */
export function startLanguage(button) {
  const codes = Object.keys(languages);
  const other = codes[(codes.indexOf(words.locale) + 1) % codes.length];
  const name = `${other.toUpperCase()}: ${words.strip.language}`;
  button.querySelector('span').textContent = other.toUpperCase();
  button.setAttribute('aria-label', name);
  button.title = name;
  button.lang = other;
  button.addEventListener('click', () => {
    remembered.set('language', other);
    const here = new URL(location.href);
    if (!here.searchParams.has('lang')) return location.reload();
    here.searchParams.delete('lang');
    return location.replace(here);
  });
}

/** Looks a word up by its path, for example 'queue.title'. */
export const word = (path) => path.split('.').reduce((node, name) => node[name], words);

/** Puts words where the page asks for them: data-word for text, data-word-label for the accessible name and tooltip. */
export function fillWords(root) {
  document.documentElement.lang = trying ? 'en-x-rtl' : words.locale;
  document.documentElement.dir = trying ? 'rtl' : 'ltr';
  for (const element of root.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  for (const element of root.querySelectorAll('[data-word-label]')) {
    element.setAttribute('aria-label', word(element.dataset.wordLabel));
    if (element.tagName === 'BUTTON') element.title = word(element.dataset.wordLabel);
  }
  for (const element of root.querySelectorAll('[data-word-hint]')) element.placeholder = word(element.dataset.wordHint);
}
