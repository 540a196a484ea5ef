// The map: outlines, view, marks and gestures together.
import { byId, s, setText } from '../base/dom.js';
import { words } from '../language.js';
import { course } from './course.js';
import { draw } from './draw.js';
import { listenForGestures } from './gestures.js';
import { countryNames, COVER, drawOutlines, EXTENT, projection } from './outlines.js';
import { openByCrossing } from './overview.js';
import { courseTable, overviewTable } from './text.js';
import { Tooltip } from './tooltip.js';
import { View } from './view.js';

const FLIGHT = 350;

export class RegionMap {
  #countries = [];
  #open = new Map();
  #course = null;
  #waiting = false;
  #flight = 0;
  #touched = false;

  /** @param events onCrossing(name) when a crossing of the overview is chosen */
  constructor(places, events) {
    Object.assign(this, { places, events });
    this.element = byId('map');
    this.tooltip = new Tooltip();
    this.project = projection();
    this.view = new View(EXTENT, COVER);
    this.land = s('g', { class: 'outlines' });
    this.marks = s('g', { class: 'marks' });
    this.element.append(this.land, this.marks);
    this.measure = document.createElement('canvas').getContext('2d');
    this.#listen();
  }

  /** Draws the outlines. */
  outline(countries) {
    this.land.replaceChildren(...drawOutlines(this.project, countries));
    this.#countries = countryNames(this.project, countries, ({ code, name }) => words.country[code] ?? name);
    this.#redraw();
  }

  /** Shows how many open alerts each crossing has. */
  showOverview(alerts) {
    this.#open = openByCrossing(alerts);
    this.#tellText();
    this.#redraw();
  }

  /** Shows one alert's course and goes there; null goes back to the overview. */
  showCourse(detail) {
    const had = this.#course !== null;
    this.#course = detail === null ? null : course(detail.evidence, this.places);
    setText(byId('map-title'), detail === null ? words.map.all : detail.headline);
    setText(byId('map-lost'), this.#course && this.#course.lost.length > 0 ? words.map.notOnMap(this.#course.lost.join(', ')) : '');
    this.#tellText();
    if (detail !== null || had) this.reset();
    else this.#redraw();
  }

  /** Shows all: of the course, or of the region. */
  reset() {
    this.#touched = false;
    this.#fly();
  }

  focus = () => this.element.focus();

  #home() {
    const points = this.#course === null ? [] : [...this.#course.stops.values()].map((stop) => this.project(stop.place));
    return points.length === 0 ? this.view.whole() : this.view.fitting(points, 70, 6);
  }

  /** Flies home, wherever that is by the time of landing: the map may change its size on the way. */
  #fly() {
    const start = performance.now();
    const from = this.view.state();
    const flight = ++this.#flight;
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : FLIGHT;
    const step = (time) => {
      if (flight !== this.#flight || this.#hidden()) return;
      const part = duration === 0 ? 1 : Math.min(1, Math.max(0, (time - start) / duration));
      this.view.between(from, this.#home(), part * (2 - part));
      this.#paint();
      if (part < 1) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  #listen() {
    new ResizeObserver(() => {
      if (this.#hidden()) return;
      this.view.resize(this.element.clientWidth, this.element.clientHeight);
      if (!this.#touched) this.view.between(this.view.state(), this.#home(), 1);
      this.#redraw();
    }).observe(this.element);
    listenForGestures(this.element, {
      pan: (dx, dy) => this.#move(() => this.view.pan(dx, dy)),
      zoom: (factor, at) => this.#move(() => this.view.zoom(factor, at)),
      reset: () => this.reset(),
    });
    byId('zoom-in').addEventListener('click', () => this.#move(() => this.view.zoom(1.5)));
    byId('zoom-out').addEventListener('click', () => this.#move(() => this.view.zoom(1 / 1.5)));
    byId('zoom-reset').addEventListener('click', () => this.reset());
    byId('map-as-text').addEventListener('click', (event) => this.#toggleText(event.currentTarget));
    this.element.addEventListener('pointermove', (event) => this.#point(event));
    this.element.addEventListener('pointerleave', () => this.tooltip.hide());
    this.element.addEventListener('click', (event) => this.#choose(event));
  }

  #move(change) {
    this.#flight++;
    this.#touched = true;
    change();
    this.#redraw();
  }

  /** Paints before the next frame, once however often it is asked. */
  #redraw() {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#paint();
    });
  }

  #paint() {
    const { view } = this;
    if (this.#hidden()) return;
    const width = this.element.clientWidth;
    const height = this.element.clientHeight;
    this.measure.font = this.#font();
    this.land.setAttribute('transform', `translate(${view.x} ${view.y}) scale(${view.scale})`);
    this.marks.replaceChildren(...draw({
      crossings: this.places.all(),
      open: this.#open,
      course: this.#course,
      countries: this.#countries,
      at: (place) => view.toScreen(this.project(place)),
      atBase: (point) => view.toScreen(point),
      width,
      height,
      zoomed: view.scale / view.whole().scale,
      widthOf: ({ text, kind }) => this.measure.measureText(text).width + (kind === 'country' ? text.length * 1.1 : 0) + 6,
    }));
  }

  /** On a narrow screen the map may have no room; it finds its place when it gets some. */
  #hidden = () => this.element.clientWidth === 0 || this.element.clientHeight === 0;

  #font() {
    const { fontSize, fontFamily } = getComputedStyle(this.element);
    return `${fontSize} ${fontFamily}`;
  }

  #crossingAt = (event) => event.target.closest?.('[data-crossing]')?.dataset.crossing ?? null;

  #point(event) {
    const crossing = this.#crossingAt(event);
    if (crossing === null || event.buttons > 0) return this.tooltip.hide();
    const bounds = this.element.getBoundingClientRect();
    this.tooltip.show(this.#lines(crossing), [event.clientX - bounds.left, event.clientY - bounds.top], bounds.width, bounds.height);
  }

  #lines(crossing) {
    const stop = this.#course?.stops.get(crossing);
    const entry = this.#open.get(crossing);
    const countries = this.places.get(crossing)?.countries ?? [];
    return [
      this.places.get(crossing)?.name ?? stop?.name ?? crossing,
      countries.map((code) => words.country[code] ?? code).join(' – '),
      stop ? words.map.reportsHere(stop.numbers.join(', ')) : null,
      entry ? words.map.openHere(entry.count, entry.high) : words.map.noneHere,
      entry && !this.#course ? words.map.filterHere : null,
    ].filter(Boolean);
  }

  #choose(event) {
    const crossing = this.#crossingAt(event);
    if (crossing !== null && this.#course === null && this.#open.has(crossing)) this.events.onCrossing(this.places.name(crossing));
  }

  #toggleText(button) {
    const pressed = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(pressed));
    byId('map-text').hidden = !pressed;
    this.#tellText();
  }

  #tellText() {
    if (byId('map-text').hidden) return;
    byId('map-text').replaceChildren(this.#course ? courseTable(this.#course, this.#course.lost) : overviewTable(this.#open, this.places));
  }
}
