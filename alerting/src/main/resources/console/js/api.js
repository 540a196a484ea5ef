// The centre's REST interface. Answers are plain objects; a refusal is an ApiError with what the centre said.
import { learnClock } from './base/time.js';
import { words } from './language.js';

const PAGE = 500;
const MOST = 10_000;

export class ApiError extends Error {
  constructor(status, body) {
    super(body?.error ?? `status ${status}`);
    this.status = status;
    this.body = body;
  }
}

/** Sentences come in the page's language, whatever the browser asks for. */
export const inLanguage = (path) => `${path}${path.includes('?') ? '&' : '?'}lang=${words.locale}`;

async function request(path, options) {
  const response = await fetch(path, { cache: 'no-store', ...options });
  learnClock(response.headers.get('Date'));
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(response.status, body);
  return body;
}

const post = (path, body) => request(path, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

const alertPath = (id) => `/api/alerts/${encodeURIComponent(id)}`;

export const api = {
  /** All alerts of a query, page by page, with the stream's position from before the first page. */
  async alerts(query) {
    const alerts = [];
    let position = null;
    let cursor = null;
    do {
      const parameters = new URLSearchParams({ ...query, limit: PAGE });
      if (cursor !== null) parameters.set('cursor', cursor);
      const page = await request(inLanguage(`/api/alerts?${parameters}`));
      alerts.push(...page.alerts);
      position ??= page.position;
      cursor = page.nextCursor;
    } while (cursor !== null && cursor !== undefined && alerts.length < MOST);
    return { alerts, position };
  },
  alert: (id) => request(inLanguage(alertPath(id))),
  acknowledge: (id, revision, officer, note = '') => post(inLanguage(`${alertPath(id)}/acknowledge`), { revision, officer, note }),
  close: (id, revision, officer, outcome, note) => post(inLanguage(`${alertPath(id)}/close`), { revision, officer, outcome, note }),
  checkpoints: () => request('/api/checkpoints'),
  posts: () => request('/api/posts'),
  status: () => request('/api/status'),
};
