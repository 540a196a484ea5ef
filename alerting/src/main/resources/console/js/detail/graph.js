// The graph of links, drawn by Cytoscape.js, which is loaded with the first one. The list beside it says the same, so it is hidden from screen readers.
import { h } from '../base/dom.js';
import { utc } from '../base/time.js';
import { keyName } from '../key-name.js';
import { words } from '../language.js';

const CODE = '/webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs';
/** Columns from the alert outwards, as parts of the width. */
const COLUMN = { alert: 0.05, subject: 0.24, event: 0.5, related: 0.74 };
const ROW = 34;
const LONGEST = 22;
/** More reports than these are not drawn, those that nothing else rests on first. */
const MOST = 40;

export class Graph {
  #graph = null;

  constructor(detail, onOpen) {
    Object.assign(this, { detail, onOpen });
    this.events = drawn(detail);
    this.canvas = h('div', { class: 'graph-canvas' });
    this.element = h('figure', { class: 'graph', 'aria-hidden': 'true', 'data-testid': 'graph' }, this.canvas, legend(detail.evidence.length - this.events.length));
    this.sizes = new ResizeObserver(() => this.#resize());
    this.sizes.observe(this.canvas);
    this.themes = new MutationObserver(() => this.#graph?.style(look()));
    this.themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }

  /** Lets go of everything; it is not shown again. */
  end() {
    this.sizes.disconnect();
    this.themes.disconnect();
    this.#graph?.destroy();
    this.#graph = null;
  }

  /** Brings out one alert and what it hangs on; null brings out none. */
  point(alertId) {
    if (this.#graph === null) return;
    this.#graph.elements().removeClass('pointed faded');
    if (alertId === null) return;
    const near = this.#graph.getElementById(alertId).closedNeighborhood();
    this.#graph.elements().not(near).addClass('faded');
    near.addClass('pointed');
  }

  #resize() {
    if (this.canvas.clientWidth === 0) return;
    if (this.#graph === null) this.#draw();
    else this.#place();
  }

  async #draw() {
    if (this.drawing) return;
    this.drawing = true;
    const { default: cytoscape } = await import(CODE);
    if (!this.canvas.isConnected) return (this.drawing = false);
    this.#graph = cytoscape({
      container: this.canvas,
      elements: elements(this.detail, this.events),
      style: look(),
      layout: { name: 'preset' },
      userZoomingEnabled: false,
      userPanningEnabled: false,
      boxSelectionEnabled: false,
    });
    this.#place();
    this.#graph.on('tap', 'node[what = "related"]', (event) => this.onOpen(event.target.id()));
    this.element.dataset.nodes = String(this.#graph.nodes().length);
  }

  /** Each column in the middle of the height, which the longest of them gives. */
  #place() {
    const columns = Object.keys(COLUMN).map((what) => this.#graph.nodes(`[what = "${what}"]`));
    const height = Math.max(3, ...columns.map((nodes) => nodes.length)) * ROW;
    this.canvas.dataset.rows = String(Math.min(20, Math.ceil(height / ROW / 4) * 4));
    this.#graph.resize();
    const room = { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
    columns.forEach((nodes, index) => nodes.forEach((one, row) => {
      one.position({ x: Object.values(COLUMN)[index] * room.width, y: ((row + 1) / (nodes.length + 1)) * room.height });
    }));
    this.#graph.zoom(1).pan({ x: 0, y: 0 });
  }
}

/** Which reports are drawn: those that other alerts rest on too, then the first. */
function drawn(detail) {
  const shared = new Set(detail.related.flatMap((alert) => alert.shared));
  const numbered = detail.evidence.map((event, index) => ({ event, number: index + 1, shared: shared.has(event.eventId.toLowerCase()) }));
  return [...numbered].sort((a, b) => Number(b.shared) - Number(a.shared) || a.number - b.number).slice(0, MOST).sort((a, b) => a.number - b.number);
}

function elements(detail, drawnEvents) {
  const subjects = detail.about.length > 0 ? detail.about.map((key) => ({ id: `subject ${key.kind} ${key.normalForm}`, name: keyName(key) }))
    : detail.subject.name === '' ? [] : [{ id: 'subject', name: detail.subject.name }];
  const events = drawnEvents.map(({ event, number }) => ({ id: event.eventId.toLowerCase(), name: `${number}  ${event.country} ${utc.date(event.occurredAt)}`, nature: event.nature }));
  const ids = new Set(events.map(({ id }) => id));
  return [
    node({ id: detail.alertId, what: 'alert', name: words.graph.thisAlert }),
    ...subjects.flatMap(({ id, name }) => [node({ id, what: 'subject', name: short(name) }), edge(detail.alertId, id)]),
    ...events.flatMap(({ id, name, nature }) => [node({ id, what: 'event', name, nature }), edge(subjects.length === 1 ? subjects[0].id : detail.alertId, id)]),
    ...detail.related.flatMap((alert) => [
      node({ id: alert.alertId, what: 'related', name: short(alert.subject.name || alert.headline) }),
      ...alert.shared.filter((event) => ids.has(event)).map((event) => edge(event, alert.alertId)),
    ]),
  ];
}

const node = (data) => ({ data });
const edge = (source, target) => ({ data: { id: `${source} ${target}`, source, target } });
const short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

const SHAPE = { SEIZURE: 'rectangle', POSITIVE: 'diamond', SIGHTING: 'ellipse' };
const TONE = { SEIZURE: '--high', POSITIVE: '--medium', SIGHTING: '--low' };

/** The style in the colours of the theme. */
function look() {
  const colours = getComputedStyle(document.documentElement);
  const colour = (name) => colours.getPropertyValue(name).trim();
  return [
    { selector: 'node', style: { label: 'data(name)', color: colour('--text'), 'font-size': 12, 'font-family': 'sans-serif', 'text-valign': 'center', 'text-halign': 'right', 'text-margin-x': 5, 'text-background-color': colour('--panel'), 'text-background-opacity': 0.85, 'text-background-padding': 1, width: 18, height: 18, 'background-color': colour('--mark') } },
    { selector: '[what = "alert"]', style: { shape: 'hexagon', width: 26, height: 26, 'background-color': colour('--gold'), 'font-weight': 'bold', 'text-valign': 'bottom', 'text-halign': 'center', 'text-margin-x': 8, 'text-margin-y': 4 } },
    { selector: '[what = "subject"]', style: { shape: 'round-rectangle', width: 26, height: 20, 'background-color': colour('--accent') } },
    ...Object.keys(SHAPE).map((nature) => ({ selector: `[nature = "${nature}"]`, style: { shape: SHAPE[nature], 'background-color': colour(TONE[nature]) } })),
    { selector: '[what = "related"]', style: { shape: 'hexagon', width: 22, height: 22, 'background-color': colour('--mark') } },
    { selector: 'edge', style: { width: 1.3, 'line-color': colour('--edge'), 'curve-style': 'straight' } },
    { selector: '.faded', style: { opacity: 0.25 } },
    { selector: 'edge.pointed', style: { width: 2.4, 'line-color': colour('--accent') } },
  ];
}

const legend = (left) => h('figcaption', { class: 'graph-key' },
  ['alert', 'subject', 'SEIZURE', 'POSITIVE', 'SIGHTING', 'related'].map((what) =>
    h('span', {}, h('span', { class: `graph-mark mark-${what}` }), words.graph.key[what] ?? words.nature[what])),
  left > 0 ? h('span', {}, words.graph.left(left)) : null);
