// Picks the language. To add Russian: write words-ru.js in the shape of words.js and name it here.
import { words as english } from './words.js';
import { remembered } from './base/remembered.js';

const languages = { en: english };

export const words = languages[remembered.get('language')] ?? english;

/** Looks a word up by its path, for example 'queue.title'. */
export const word = (path) => path.split('.').reduce((node, name) => node[name], words);

/** Puts words where the page asks for them: data-word for text, data-word-label for the accessible name and tooltip. */
export function fillWords(root) {
  document.documentElement.lang = words.locale;
  for (const element of root.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  for (const element of root.querySelectorAll('[data-word-label]')) {
    element.setAttribute('aria-label', word(element.dataset.wordLabel));
    if (element.tagName === 'BUTTON') element.title = word(element.dataset.wordLabel);
  }
  for (const element of root.querySelectorAll('[data-word-hint]')) element.placeholder = word(element.dataset.wordHint);
}
