// The keys as the help shows them, each with its words. Alt keys stand on the form's buttons, too.
import { SUBJECTS } from './form/subjects.js';

export const KEYS = [
  ['?', 'help.help'], ['N', 'help.seizure'], ['I', 'help.identification'], ['/', 'help.filter'], ['Ctrl+Enter', 'help.save'],
  ['Enter', 'help.next'], ['Alt+N', 'help.now'], ['Alt+M', 'help.mrz'], ['Alt+I', 'help.item'], ['Alt+K', 'help.packages'],
  ...Object.entries(SUBJECTS).map(([kind, { key }]) => [key, `help.${kind}`]),
  ['Alt+X', 'help.remove'], ['Alt+Y', 'help.yes'],
];
