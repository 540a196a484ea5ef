// What changed between the alert that was seen and the alert as it is. Pure.
import { words } from '../language.js';

/** Sentences, at least one. */
export function differences(seen, current) {
  const say = words.differences;
  const found = [];
  if (seen.severity !== current.severity) found.push(say.severity(words.severity[seen.severity], words.severity[current.severity]));
  if (seen.evidenceCount !== current.evidenceCount) found.push(say.evidence(seen.evidenceCount, current.evidenceCount));
  if (seen.countries.join() !== current.countries.join()) found.push(say.countries(seen.countries.join(', '), current.countries.join(', ')));
  if (seen.open !== current.open) found.push(say.change(words.change[current.change]));
  if (seen.handling !== current.handling || seen.handledBy !== current.handledBy) {
    found.push(say.handling(words.handling[seen.handling], words.handling[current.handling], current.handledBy));
  }
  if (seen.assignee !== current.assignee && current.assignee) found.push(words.detail.given(current.assignee));
  if (current.outcome && seen.outcome !== current.outcome) found.push(say.outcome(words.outcome[current.outcome]));
  if (seen.revision !== current.revision) found.push(say.revision(seen.revision, current.revision));
  return found.length > 0 ? found : [say.nothing];
}
