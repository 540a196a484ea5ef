// The post's HTTP interface. An answer that came is {status, body}; no answer is a NoAnswer, which says nothing of what was done.
import { locale } from './language.js';

const PATIENCE = 15_000;

export class NoAnswer extends Error {}

/** What the server says, it says in the page's language. */
export const inLanguage = (path) => `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`;

async function request(path, { patience = PATIENCE, ...options } = {}) {
  try {
    const response = await fetch(inLanguage(path), { cache: 'no-store', signal: AbortSignal.timeout(patience), ...options });
    const text = await response.text();
    return { status: response.status, ok: response.ok, body: text === '' ? null : JSON.parse(text) };
  } catch (failure) {
    throw new NoAnswer(failure.message, { cause: failure });
  }
}

async function answer(path, options) {
  const { ok, status, body } = await request(path, options);
  if (!ok) throw new NoAnswer(body?.problems?.[0]?.message ?? `status ${status}`);
  return body;
}

/** What is saved with this header was written in the form; without it, by another program. */
const OWN = { 'Content-Type': 'application/json', 'X-Tamga-Page': 'form' };
const json = (method, body, headers = {}) => ({ method, headers: { ...OWN, ...headers }, body: JSON.stringify(body) });
const keyed = (method, key, body) => json(method, body, { 'Idempotency-Key': key });
const part = encodeURIComponent;

export const api = {
  status: (patience) => answer('/api/status', { patience }),
  reports: (query) => answer(`/api/reports?${new URLSearchParams(query)}`),
  report: (eventId) => answer(`/api/reports/${part(eventId)}`),
  /** Saves a new report. The answer may be a refusal: look at its status. */
  save: (report, key, confirmed) => request(`/api/reports${confirmed ? '?confirm=true' : ''}`, keyed('POST', key, report)),
  correct: (report, revision, key, confirmed) =>
    request(`/api/reports/${part(report.eventId)}?revision=${revision}${confirmed ? '&confirm=true' : ''}`, keyed('PUT', key, report)),
  retract: (eventId, key, reason) => request(`/api/reports/${part(eventId)}/retraction`, keyed('POST', key, { reason })),
  checks: (report) => answer('/api/checks', json('POST', report)),
  mrz: (text) => request('/api/mrz', json('POST', { text })),
  lookUp: (kind, text) => answer(`/api/look-up/${kind}?limit=12&q=${part(text)}`),
  feeds: () => answer('/api/feeds'),
  drafts: () => answer('/api/drafts'),
  /** @param last true when the page goes away: the browser then finishes it alone */
  keepDraft: (id, draft, last = false) => answer(`/api/drafts/${part(id)}`, { ...json('PUT', draft), keepalive: last }),
  dropDraft: (id) => answer(`/api/drafts/${part(id)}`, { method: 'DELETE', headers: OWN }),
};
