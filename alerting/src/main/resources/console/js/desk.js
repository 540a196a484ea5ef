// The desk: passes on what happens from one part to another. Every decision is in the parts.
import { Actions } from './actions/actions.js';
import { showHelp } from './actions/dialogs.js';
import { allowShelving } from './actions/shelf.js';
import { bulletinPath, openedId, openingPath } from './address.js';
import { inTurn, isOlder, needsWork } from './alerts.js';
import { ApiError, api } from './api.js';
import { announce, notice } from './base/announce.js';
import { byId } from './base/dom.js';
import { DetailPanel } from './detail/detail.js';
import { Highs } from './highs.js';
import { words } from './language.js';
import { RegionMap } from './map/map.js';
import { Notices } from './notices.js';
import { Pages } from './pages/pages.js';
import { Queue } from './queue/queue.js';
import { session } from './people/session.js';
import { standing } from './pipeline.js';
import { askWaiting } from './requests/waiting.js';
import { Shift } from './shift/shift.js';
import { listenForShortcuts } from './shortcuts.js';
import { Sound } from './sound.js';
import { Stream } from './stream.js';

const STATUS_EVERY = 5;
const POSTS_EVERY = 15;
const STIR_PAUSE = 1_000;
const RELOAD_AFTER_SLEEP = 60_000;
const RETRY = 5_000;
const NOT_FOUND = 404;
const NO_RIGHT = 403;
/** What the open queue needs; the rest is loaded when somebody asks for it. */
const AT_WORK = { open: true, held: false, handling: 'NEW,ACKNOWLEDGED,IN_PROGRESS' };

export class Desk {
  #ticks = 0;
  #lastTick = Date.now();
  #status = null;
  #lostAt = null;
  #loading = 0;
  #archive = false;
  #wantsFocus = false;
  #refreshing = false;
  #stirred = false;

  constructor({ book, places, strip, posts }) {
    Object.assign(this, { book, places, strip, posts });
    this.queue = new Queue(book, places, {
      onChoose: (id) => this.open(id),
      onCurrent: (id) => this.#follow(id),
      onFilter: (filter) => this.#filtered(filter),
    });
    this.detail = new DetailPanel(places, {
      onAcknowledge: () => this.acknowledge(),
      onBegin: () => this.begin(),
      onAssign: () => this.assign(),
      onShelve: () => this.shelve(),
      onClose: () => this.close(),
      onSend: () => this.send(),
      onWider: (country, recipients) => this.#act((alert) => this.actions.askWider(alert, country, recipients)),
      onLeave: () => this.leave(),
      onOpen: (id) => this.open(id),
      onRetry: () => this.#showOpened(),
      onMap: () => this.view(document.body.dataset.view === 'map' ? 'queue' : 'map'),
    });
    this.map = new RegionMap(places, { onCrossing: (name) => this.queue.controls.set({ text: name.replace(/[–()]/g, ' ') }) });
    this.notices = new Notices((id) => this.open(id));
    this.pages = new Pages({ places, running: () => ({ status: this.#status, posts: posts.answer() }) });
    this.sound = new Sound();
    this.highs = new Highs(() => this.sound.play());
    this.actions = new Actions({ onDetail: (detail) => this.#learn(detail) });
    this.shift = new Shift(this.actions);
    document.addEventListener('tamga:shift-begun', () => this.sound.arm());
    this.stream = new Stream({
      onAlert: (alert) => this.#received(alert),
      onState: (state, lostAt) => this.strip.connection(state, lostAt),
      onReset: () => this.load().then(() => openedId() !== null && this.#showOpened()),
    });
  }

  async start() {
    this.#listen();
    this.map.showCourse(null);
    this.pages.show();
    await Promise.all([this.load(), this.#nameCrossings()]);
    this.#showOpened();
    setInterval(() => this.#tick(), 1_000);
    this.#askStatus();
    this.#askDuty();
    this.#askPosts();
    this.#askWaiting();
  }

  /** Loads the queue afresh and listens from there; goes on trying. */
  async load() {
    if (!session.may('SEE_QUEUE')) return;
    const loading = ++this.#loading;
    try {
      const everything = this.queue.controls.filter().show !== 'open';
      const { alerts, position } = await api.alerts(everything ? {} : AT_WORK, (first) => loading === this.#loading && this.#begin(first));
      if (loading !== this.#loading) return;
      this.#archive = everything;
      this.book.replace(alerts);
      this.queue.loaded(true);
      this.#refresh();
      if (session.may('FOLLOW_QUEUE')) this.stream.open(position);
      else this.strip.connection('live', null);
    } catch {
      if (loading !== this.#loading) return;
      this.strip.connection('reconnecting', Date.now());
      this.queue.loaded(false);
      setTimeout(() => loading === this.#loading && this.load(), RETRY);
    }
  }

  /** The most urgent of a long queue can be worked on while the rest is still coming. */
  #begin(alerts) {
    if (this.book.all().length > 0) return;
    this.book.replace(alerts);
    this.queue.loaded(true);
    this.#refresh();
  }

  #filtered(filter) {
    this.#refresh();
    if (filter.show !== 'open' && !this.#archive) this.load();
  }

  /** Opens an alert; the address says so, so that a reload and the back key work. */
  open(id) {
    if (openedId() === id) return this.#showOpened(true);
    this.#wantsFocus = true;
    location.hash = openingPath(id);
  }

  leave() {
    if (openedId() === null) return this.queue.select(null);
    this.view('queue');
    history.pushState(null, '', location.pathname + location.search);
    this.#showOpened();
    this.queue.focus();
  }

  /** From another page back to the queue. */
  toQueue() {
    location.hash = '#queue';
    this.queue.focus();
  }

  /** The bulletin of the alert in sight, to be printed. */
  bulletin = () => this.#act(({ alertId }) => open(bulletinPath(alertId), '_blank', 'noopener'));

  acknowledge = () => this.#act((alert) => this.actions.acknowledge(alert));

  begin = () => this.#act((alert) => this.actions.begin(alert));

  assign = () => this.#act((alert) => this.actions.assign(alert));

  shelve = () => this.#act((alert) => this.actions.shelve(alert));

  close = () => this.#act((alert) => this.actions.close(alert));

  send = () => this.#act((alert) => this.actions.send(alert, this.places));

  /** Acts on the alert in sight: the open one, otherwise the current row, as the officer sees it. */
  #act(action) {
    const alert = this.detail.shown() ?? this.book.get(openedId() ?? this.queue.current());
    if (!session.may('HANDLE_ALERTS')) return notice(words.account.noRight);
    if (alert === null) return notice(words.actions.nothingChosen);
    return action(alert);
  }

  #listen() {
    addEventListener('popstate', () => this.#showOpened());
    byId('help').addEventListener('click', this.help);
    for (const view of document.querySelectorAll('.views [data-view]')) view.addEventListener('click', () => this.view(view.dataset.view));
    listenForShortcuts(this, this.pages);
  }

  /** Enter: the current row becomes the open alert. */
  openCurrent() {
    this.open(this.queue.current());
  }

  /** The high alert whose turn it is to be taken, or the next one after the one that is open. */
  openNewHigh() {
    const waiting = inTurn(this.book.all().filter((alert) => needsWork(alert) && alert.severity === 'HIGH' && alert.handling === 'NEW'));
    const next = waiting[(waiting.findIndex((alert) => alert.alertId === openedId()) + 1) % waiting.length];
    if (next === undefined) return notice(words.live.noNewHigh);
    if (this.queue.holds(next.alertId)) this.queue.release();
    this.view('queue');
    this.open(next.alertId);
  }

  /** Escape: one step back, from the map or the search to the queue, from the alert to the queue, from the row to none. */
  back() {
    if (document.activeElement === byId('search')) return this.queue.focus();
    if (document.activeElement === byId('map') && openedId() === null) {
      this.view('queue');
      return this.queue.focus();
    }
    return this.leave();
  }

  help = () => showHelp(this.#status?.version ?? null);

  /** On a narrow screen: 'queue' or 'map'. */
  view(name) {
    document.body.dataset.view = name;
    for (const view of document.querySelectorAll('.views [data-view]')) view.setAttribute('aria-pressed', String(view.dataset.view === name));
    document.querySelector('.map-switch')?.setAttribute('aria-pressed', String(name === 'map'));
  }

  /** While an alert is open, the open one is always the current row. */
  #follow(id) {
    if (id !== null && openedId() !== null && openedId() !== id) {
      history.replaceState(null, '', openingPath(id));
      this.#showOpened();
    }
  }

  async #showOpened(focus = false) {
    const id = openedId();
    const wantsFocus = focus || this.#wantsFocus;
    this.#wantsFocus = false;
    document.body.classList.toggle('reading', id !== null);
    if (id === null) {
      this.detail.hide();
      return this.map.showCourse(null);
    }
    if (this.queue.current() !== id) this.queue.select(id);
    this.detail.showLoading(this.book.get(id));
    if (wantsFocus) this.detail.focus();
    try {
      const detail = await api.alert(id, this.detail.shown()?.alertId === id ? 'it changed while it was open' : 'opened at the desk');
      if (openedId() === id) this.#answered(detail);
    } catch (error) {
      if (openedId() !== id) return;
      // what is shown stays, and says what the stream said; the rest of it is asked for again, unless it is nothing for this desk any longer
      const isMissing = error instanceof ApiError && error.status === NOT_FOUND;
      if (!isMissing && this.detail.shown()?.alertId === id) return this.#askAgain(id);
      this.detail.showFailure(isMissing ? words.detail.missing : error.status === NO_RIGHT ? words.account.noRight : words.detail.failed);
    }
  }

  #askAgain = (id) => setTimeout(() => openedId() === id && this.#showOpened(), RETRY);

  /** The whole of the open alert has come; answers overtake each other, and the stream overtakes them. */
  #answered(detail) {
    const shown = this.detail.shown();
    if (shown?.alertId === detail.alertId && isOlder(detail, shown)) return;
    this.#show(detail);
    const known = this.book.get(detail.alertId);
    if (known === null || !isOlder(detail, known)) return;
    if (!known.open) this.detail.noLonger(known);
    this.#askAgain(detail.alertId);
  }

  #show(detail) {
    const same = this.detail.shown()?.alertId === detail.alertId && this.detail.shown().revision === detail.revision;
    this.detail.show(detail);
    if (!same) this.map.showCourse(detail);
  }

  /** An answer told how an alert stands. */
  #learn(detail) {
    this.book.learn(detail);
    this.queue.changed(this.book.get(detail.alertId));
    this.#refresh();
    if (openedId() === detail.alertId) this.#show(detail);
  }

  /** The stream told how an alert stands. */
  #received(alert) {
    const before = this.book.put(alert);
    this.queue.changed(alert);
    this.#refresh();
    if (openedId() === alert.alertId) {
      if (!alert.open) this.detail.noLonger(alert);
      if (differs(this.detail.shown(), alert)) this.#showOpened();
      else this.detail.stirred();
    }
    this.#stir();
    if (alert.escalation > (before?.escalation ?? 0)) announce(words.escalation.told(alert.escalation, alert.headline));
    const wasHigh = before !== null && needsWork(before) && before.severity === 'HIGH';
    if (alert.severity === 'HIGH' && needsWork(alert) && alert.handling === 'NEW' && !wasHigh) this.highs.add(alert.headline);
  }

  /** Counts and overview once a frame, however many alerts come. */
  #refresh() {
    if (this.#refreshing) return;
    this.#refreshing = true;
    requestAnimationFrame(() => {
      this.#refreshing = false;
      this.strip.refresh();
      this.map.showOverview(this.book.all());
    });
  }

  #tick() {
    const slept = Date.now() - this.#lastTick > RELOAD_AFTER_SLEEP;
    this.#lastTick = Date.now();
    if (slept) {
      this.load();
      announce(words.live.reloaded);
    }
    this.strip.tick();
    this.stream.tick();
    this.queue.tick();
    this.detail.tick();
    if (++this.#ticks % STATUS_EVERY !== 0) return;
    this.#askStatus();
    this.#askDuty();
    if (this.#ticks % POSTS_EVERY === 0) this.#askPosts();
    if (this.#ticks % POSTS_EVERY === 0) this.#askWaiting();
    if (this.#ticks % POSTS_EVERY === 0 && !session.may('FOLLOW_QUEUE')) this.load();
    if (!this.places.known()) this.#nameCrossings();
  }

  /** The register may come later than the page: the centre reads it from the stream. */
  async #nameCrossings() {
    const checkpoints = await api.checkpoints().catch(() => []);
    if (checkpoints.length === 0) return;
    this.places.learn(checkpoints);
    this.queue.named();
    this.map.showOverview(this.book.all());
    if (openedId() !== null) this.#showOpened();
  }

  async #askPosts() {
    if (!session.may('SEE_POSTS')) return;
    this.posts.learn(await api.posts().catch(() => null));
    this.pages.refresh('running');
  }

  /** An alert stirred: a release of it may wait now, or no longer. However many stir, it is asked once a second. */
  #stir() {
    if (this.#stirred) return;
    this.#stirred = true;
    setTimeout(() => this.#askWaiting(), STIR_PAUSE);
  }

  async #askWaiting() {
    this.#stirred = false;
    const alerts = await askWaiting();
    alerts.map((id) => this.book.get(id)).filter(Boolean).forEach((alert) => this.queue.stirred(alert));
  }

  async #askDuty() {
    if (!session.may('SEE_DUTY')) return;
    const duty = await api.duty().catch(() => null);
    this.notices.learn(duty);
    this.shift.learn(duty);
    if (duty !== null) allowShelving(duty.longestShelvingSeconds);
  }

  async #askStatus() {
    const status = await api.status().catch(() => null);
    this.#status = status ?? this.#status;
    this.strip.pipeline(status);
    this.strip.input(status);
    this.queue.pipeline(standing(status));
    this.pages.refresh('running');
    if (session.may('SEE_QUEUE')) return;
    // without a queue the connection is whether the centre answers
    this.#lostAt = status === null ? this.#lostAt ?? Date.now() : null;
    this.strip.connection(status === null ? 'reconnecting' : 'live', this.#lostAt);
  }
}

const differs = (detail, alert) => detail === null || detail.revision !== alert.revision || detail.handling !== alert.handling || detail.handledAt !== alert.handledAt || detail.heldBy !== alert.heldBy || detail.shelvedUntil !== alert.shelvedUntil || detail.escalation !== alert.escalation;
