// A small map of an alert's course that stands still.
import { h, s } from '../base/dom.js';
import { words } from '../language.js';
import { draw } from '../map/draw.js';
import { countryNames, COVER, drawOutlines, EXTENT, projection } from '../map/outlines.js';
import { View } from '../map/view.js';

const WIDTH = 686;
const HEIGHT = 180;

export function routeMap(way, places, outlines) {
  const project = projection();
  const view = new View(EXTENT, COVER);
  view.resize(WIDTH, HEIGHT);
  view.between(view.state(), view.fitting([...way.stops.values()].map((stop) => project(stop.place)), 40, 5), 1);
  const measure = document.createElement('canvas').getContext('2d');
  measure.font = '12px "Liberation Sans", sans-serif';
  const marks = draw({
    crossings: places.all(),
    open: new Map(),
    course: way,
    countries: countryNames(project, outlines, ({ code, name }) => words.country[code] ?? name),
    at: (place) => view.toScreen(project(place)),
    atBase: (point) => view.toScreen(point),
    width: WIDTH,
    height: HEIGHT,
    zoomed: view.scale / view.whole().scale,
    widthOf: ({ text, kind }) => measure.measureText(text).width + (kind === 'country' ? text.length * 1.1 : 0) + 6,
  });
  return h('div', { class: 'map-frame' }, s('svg', { class: 'map', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': words.bulletin.mapLabel },
    s('g', { transform: `translate(${view.x} ${view.y}) scale(${view.scale})` }, drawOutlines(project, outlines)),
    s('g', {}, marks)));
}
