// What a liaison gets, in the shape that the desk shows. Nothing is made up: what is not told is left empty.
import { session } from './session.js';

export const isLiaison = () => session.me()?.country != null;

/** What the desk asks for when it asks for work: the centre's handling is not told to a liaison, so it cannot be asked about. */
export const askable = (query) => (isLiaison() ? pick(query, ['open', 'severity', 'order']) : query);

const pick = (query, names) => Object.fromEntries(names.filter((name) => name in query).map((name) => [name, query[name]]));

/** A row of the list. */
export const fromList = (alert) => (isLiaison() ? { ...alert, ...UNTOLD } : alert);

const UNTOLD = { handling: 'NEW', handledBy: null, handledAt: null, outcome: null, assignee: null, heldBy: null, operation: null };

/** An alert whole. */
export function fromDetail(alert) {
  if (!isLiaison()) return alert;
  const times = alert.evidence.map((piece) => piece.occurredAt).sort();
  const distinct = (field) => [...new Set(alert.evidence.map((piece) => piece[field]))].sort();
  return {
    ...alert,
    ...UNTOLD,
    subject: { kind: alert.kind, normalForm: alert.subject, name: alert.subject },
    countries: distinct('country'),
    crossings: distinct('crossing'),
    places: Object.fromEntries(alert.evidence.filter((piece) => !piece.checkpoint).map((piece) => [piece.crossing, piece.place])),
    evidenceCount: alert.evidence.length,
    firstAt: times[0] ?? null,
    lastAt: times.at(-1) ?? null,
    next: [],
    whyNext: [],
    history: [],
    related: [],
  };
}
