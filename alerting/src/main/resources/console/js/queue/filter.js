// Which alerts the queue shows. Pure.
import { fold } from '../base/fold.js';
import { isDone, isHeld, isShelved, needsWork, SEVERITIES } from '../alerts.js';
import { patternName, words } from '../language.js';

/** Everything that is open. */
export const EVERYTHING = { show: 'open', severities: SEVERITIES, pattern: '', text: '' };

const SHOWS = { open: needsWork, held: isHeld, shelved: isShelved, closed: isDone, all: () => true };

/** A test for alerts. */
export function matcher(filter, places) {
  const terms = fold(filter.text).split(/\s+/).filter(Boolean);
  return (alert) =>
    SHOWS[filter.show](alert)
    && filter.severities.includes(alert.severity)
    && (filter.pattern === '' || filter.pattern === alert.pattern)
    && terms.every((term) => searchText(alert, places).includes(term));
}

/** True if the filter hides alerts that are open. */
export const narrows = (filter) =>
  filter.severities.length < SEVERITIES.length || filter.pattern !== '' || filter.text.trim() !== '';

const texts = new WeakMap();

/** What the row says, folded for the search. */
function searchText(alert, places) {
  const named = places.known();
  if (texts.get(alert)?.named !== named) {
    texts.set(alert, { named, text: fold([
      alert.headline,
      alert.subject.normalForm,
      alert.subject.name,
      words.kind[alert.subject.kind] ?? alert.subject.kind,
      patternName(alert.pattern),
      ...alert.countries.flatMap((code) => [code, words.country[code] ?? '']),
      ...places.names(alert),
      words.handling[alert.handling],
      alert.handledBy ?? '',
      alert.assignee ?? '',
      words.outcome[alert.outcome] ?? '',
    ].join(' ')) });
  }
  return texts.get(alert).text;
}
