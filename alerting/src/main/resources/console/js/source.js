// Whose reports the centre takes.
import { words } from './language.js';

/** Whose reports the centre takes; nothing where they are posts' alone. */
export function sourceText(status) {
  if (status.simulated) return words.strip.simulated;
  return status.acceptsUnsealed ? words.strip.unsealed : '';
}
