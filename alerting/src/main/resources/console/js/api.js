// The centre's REST interface. Answers are plain objects; a refusal is an ApiError with what the centre said.
import { learnClock } from './base/time.js';
import { words } from './language.js';
import { askable, fromDetail, fromList } from './people/released.js';
import { again, done } from './people/session.js';

const PAGE = 500;
const MOST = 10_000;
const SIGNED_OUT = 401;
/** What the page reads, it mostly reads by itself: that is nobody doing something. Keys and pointer are, which session.js tells. */
const BY_ITSELF = { 'Tamga-Automatic': '1' };

export class ApiError extends Error {
  constructor(status, body) {
    super(body?.error ?? `status ${status}`);
    this.status = status;
    this.body = body;
  }
}

/** Sentences come in the page's language, whatever the browser asks for. */
export const inLanguage = (path) => `${path}${path.includes('?') ? '&' : '?'}lang=${words.locale}`;

/** Where the session has ended, it is asked for anew, and what was asked goes on. */
async function request(path, options) {
  const reads = options?.method === undefined;
  const headers = { ...(reads ? BY_ITSELF : {}), ...options?.headers };
  const response = await fetch(path, { cache: 'no-store', ...options, headers });
  learnClock(response.headers.get('Date'));
  if (response.status === SIGNED_OUT) {
    await again();
    return request(path, options);
  }
  if (!reads) done();
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

/** Why something is looked at, for the audit: in a header, since addresses go to logs. */
const because = (why) => ({ headers: { 'Tamga-Reason': encodeURIComponent(why) } });

const alertPath = (id) => `/api/alerts/${encodeURIComponent(id)}`;

const requestPath = (id) => `/api/release-requests/${encodeURIComponent(id)}`;

export const api = {
  /** All alerts of a query, page by page, with the stream's position from before the first page; the first page is told as soon as it is there. */
  async alerts(query, onFirst) {
    const alerts = [];
    let position = null;
    let cursor = null;
    do {
      const parameters = new URLSearchParams({ ...askable(query), limit: PAGE });
      if (cursor !== null) parameters.set('cursor', cursor);
      const page = await request(inLanguage(`/api/alerts?${parameters}`));
      const listed = page.alerts.map(fromList);
      alerts.push(...listed);
      if (cursor === null && page.nextCursor) onFirst(listed);
      position ??= page.position;
      cursor = page.nextCursor;
    } while (cursor !== null && cursor !== undefined && alerts.length < MOST);
    return { alerts, position };
  },
  alert: async (id, why) => fromDetail(await request(inLanguage(alertPath(id)), because(why))),
  recipients: (id) => request(inLanguage(`${alertPath(id)}/recipients`), because('beside the open alert')),
  releasedTo: (id, country, byTwo = false) => request(inLanguage(`${alertPath(id)}/as/${encodeURIComponent(country)}${byTwo ? '?byTwo=true' : ''}`)),
  acknowledge: (id, revision, note = '') => command(inLanguage(`${alertPath(id)}/acknowledge`), { revision, note }),
  begin: (id, revision) => command(inLanguage(`${alertPath(id)}/begin`), { revision }),
  assign: (id, revision, to, note) => command(inLanguage(`${alertPath(id)}/assign`), { revision, to, note }),
  close: (id, revision, outcome, note) => command(inLanguage(`${alertPath(id)}/close`), { revision, outcome, note }),
  release: (id, revision, to) => command(inLanguage(`${alertPath(id)}/release`), { revision, to }),
  releaseRequests: () => request(inLanguage('/api/release-requests')),
  requestsOf: (id) => request(inLanguage(`${alertPath(id)}/release-requests`)),
  askWider: (id, revision, of, to, note) => command(inLanguage(`${alertPath(id)}/wider-release`), { revision, of, to, note }),
  approve: (id, revision) => command(inLanguage(`${requestPath(id)}/approve`), { revision }),
  decline: (id, note) => command(inLanguage(`${requestPath(id)}/decline`), { note }),
  grant: (id, to) => command(inLanguage(`${requestPath(id)}/grant`), { to }),
  refuse: (id, note) => command(inLanguage(`${requestPath(id)}/refuse`), { note }),
  deliveries: (id) => request(`${alertPath(id)}/deliveries`),
  seen: (id) => post(`/api/deliveries/${encodeURIComponent(id)}/acknowledge`, {}),
  replay: (id) => post(`/api/deliveries/${encodeURIComponent(id)}/replay`, {}),
  officers: async () => (await request('/api/officers')).officers,
  /** In a body: what is searched for must stand in no address. */
  search: (asked) => post(inLanguage('/api/search'), asked),
  statistics: (days) => request(`/api/statistics?days=${days}`),
  shelve: (id, revision, until, note) => command(inLanguage(`${alertPath(id)}/shelve`), { revision, until, note }),
  unshelve: (id, revision) => command(inLanguage(`${alertPath(id)}/unshelve`), { revision }),
  beginShift: (role) => post('/api/shifts/begin', { role }),
  handovers: () => request('/api/handovers'),
  handover: (id) => request(`/api/handovers/${encodeURIComponent(id)}`),
  handoverDraft: () => request(inLanguage('/api/handovers/draft')),
  handOver: (note) => command(inLanguage('/api/handovers'), { note }),
  takeOver: (id, role) => post(`/api/handovers/${encodeURIComponent(id)}/take`, { role }),
  duty: () => request(inLanguage('/api/duty')),
  checkpoints: () => request('/api/checkpoints'),
  posts: () => request('/api/posts'),
  status: () => request('/api/status'),
};
