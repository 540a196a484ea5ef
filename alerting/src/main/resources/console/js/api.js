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

/** Sent once more where no answer came: by the id the centre knows that it is the same. */
async function command(path, body) {
  const identified = { id: uuid(), ...body };
  try {
    return await post(path, identified);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    return post(path, identified);
  }
}

/** A random UUID; the browser's own is for pages of secure origins only. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

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
  recipients: (id) => request(inLanguage(`${alertPath(id)}/recipients`)),
  releasedTo: (id, country) => request(inLanguage(`${alertPath(id)}/as/${encodeURIComponent(country)}`)),
  acknowledge: (id, revision, officer, note = '') => command(inLanguage(`${alertPath(id)}/acknowledge`), { revision, officer, note }),
  begin: (id, revision, officer) => command(inLanguage(`${alertPath(id)}/begin`), { revision, officer }),
  assign: (id, revision, officer, to, note) => command(inLanguage(`${alertPath(id)}/assign`), { revision, officer, to, note }),
  shelve: (id, revision, officer, until, note) => command(inLanguage(`${alertPath(id)}/shelve`), { revision, officer, until, note }),
  unshelve: (id, revision, officer) => command(inLanguage(`${alertPath(id)}/unshelve`), { revision, officer }),
  close: (id, revision, officer, outcome, note) => command(inLanguage(`${alertPath(id)}/close`), { revision, officer, outcome, note }),
  beginShift: (officer, role) => post('/api/shifts/begin', { officer, role }),
  handovers: () => request('/api/handovers'),
  handover: (id) => request(`/api/handovers/${encodeURIComponent(id)}`),
  handoverDraft: () => request(inLanguage('/api/handovers/draft')),
  handOver: (officer, note) => command(inLanguage('/api/handovers'), { officer, note }),
  takeOver: (id, officer, role) => post(`/api/handovers/${encodeURIComponent(id)}/take`, { officer, role }),
  duty: () => request(inLanguage('/api/duty')),
  checkpoints: () => request('/api/checkpoints'),
  posts: () => request('/api/posts'),
  status: () => request('/api/status'),
};
