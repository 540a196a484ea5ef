// Draws what lies over the outlines, in screen coordinates: crossings, courses, labels.
import { s } from '../base/dom.js';
import { arrow } from './arrow.js';
import { numbersText } from './course.js';
import { placeLabels } from './labels.js';
import { radius } from './overview.js';

const STOP = 9;
/** Crossings named at first; closer, more are. */
const NAMED = 16;
/** How far one must zoom in to read the names of crossings without alerts. */
const CLOSE = 3.2;
const box = ([x, y], reach) => [x - reach - 2, y - reach - 2, x + reach + 2, y + reach + 2];
const visible = ([x, y], width, height) => x > -20 && y > -20 && x < width + 20 && y < height + 20;

/** @param scene { crossings, open, course, countries, at(place), atBase(point), width, height, zoomed, widthOf } */
export function draw(scene) {
  const marks = scene.course ? courseMarks(scene) : overviewMarks(scene);
  const labels = placeLabels([...marks.labels, ...countryLabels(scene)], marks.boxes, scene.width, scene.height, scene.widthOf);
  return [...marks.elements, ...labels.map(labelElement), ...marks.above];
}

function overviewMarks(scene) {
  const most = Math.max(1, ...[...scene.open.values()].map((entry) => entry.count));
  const seen = scene.crossings
    .map((crossing) => ({ crossing, at: scene.at([crossing.longitude, crossing.latitude]), entry: scene.open.get(crossing.id) }))
    .filter(({ at }) => visible(at, scene.width, scene.height))
    .sort((a, b) => (b.entry?.count ?? 0) - (a.entry?.count ?? 0));
  const elements = [
    ...seen.filter(({ entry }) => !entry).map(({ crossing, at }) => idleMark(crossing, at)),
    ...seen.filter(({ entry }) => entry).map(({ crossing, at, entry }) => openMark(crossing, at, entry, radius(entry.count, most))),
  ];
  const counts = apart(seen.filter(({ entry }) => entry && radius(entry.count, most) >= 7))
    .map(({ at, entry }) => s('text', { class: entry.count > 99 ? 'crossing-count long' : 'crossing-count', x: at[0], y: at[1] + 4 }, String(entry.count)));
  return {
    elements,
    above: counts,
    boxes: seen.filter(({ entry }) => entry).map(({ at, entry }) => box(at, radius(entry.count, most))),
    labels: seen.filter(({ entry }) => entry || scene.zoomed > CLOSE).slice(0, NAMED * scene.zoomed ** 1.5).map(({ crossing, at, entry }) =>
      ({ text: crossing.name, at, reach: radius(entry?.count ?? 0, most), kind: entry ? 'crossing' : 'idle' })),
  };
}

const idleMark = (crossing, [cx, cy]) => s('circle', { class: 'crossing idle', cx, cy, r: radius(0, 0), 'data-crossing': crossing.id });

/** A disc by the number of alerts, and around it the share of high ones. */
const openMark = (crossing, [x, y], entry, r) => s('g', { class: 'crossing', transform: `translate(${x} ${y})`, 'data-crossing': crossing.id },
  s('circle', { class: 'disc', r }),
  s('circle', { class: 'share', r, pathLength: 100, 'stroke-dasharray': `${(100 * entry.high) / entry.count} 100`, transform: 'rotate(-90)' }));

/** Those whose figures would not run into one that comes before. */
const apart = (marks) => marks.filter((mark, index) =>
  !marks.slice(0, index).some(({ at }) => Math.hypot(at[0] - mark.at[0], at[1] - mark.at[1]) < 15));

function courseMarks(scene) {
  const { stops, legs } = scene.course;
  const at = new Map([...stops.values()].map((stop) => [stop.crossing, scene.at(stop.place)]));
  const idle = scene.crossings.filter((crossing) => !stops.has(crossing.id))
    .map((crossing) => idleMark(crossing, scene.at([crossing.longitude, crossing.latitude])));
  const arrows = legs.flatMap((leg) => {
    const shape = arrow(at.get(leg.from), at.get(leg.to), STOP + 1, STOP + 2);
    return shape === null ? [] : [
      s('path', { class: 'leg', d: shape.line, 'data-times': Math.min(leg.times, 4) }),
      s('path', { class: 'leg-head', d: shape.head }),
    ];
  });
  const marks = [...stops.values()].map((stop) => s('g', { class: stop.natures.has('SEIZURE') || stop.natures.has('POSITIVE') ? 'stop hit' : 'stop', 'data-crossing': stop.crossing },
    s('circle', { cx: at.get(stop.crossing)[0], cy: at.get(stop.crossing)[1], r: STOP }),
    s('text', { x: at.get(stop.crossing)[0], y: at.get(stop.crossing)[1] + 4 }, String(stop.numbers[0]))));
  return {
    elements: [...idle, ...arrows],
    above: marks,
    boxes: [...at.values()].map((point) => box(point, STOP)),
    labels: [...stops.values()].map((stop) => ({
      text: stop.numbers.length > 1 ? `${stop.name}  ${numbersText(stop.numbers)}` : stop.name, at: at.get(stop.crossing), reach: STOP, kind: 'crossing',
    })),
  };
}

const countryLabels = (scene) => scene.countries.map(({ point, text, kind }) => ({ text, kind, at: scene.atBase(point), reach: 0 }));

const labelElement = ({ text, x, y, anchor, kind }) => s('text', { class: `label label-${kind}`, x, y, 'text-anchor': anchor }, text);
