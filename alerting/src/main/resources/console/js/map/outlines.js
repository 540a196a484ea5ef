// The region's outlines, drawn once in base coordinates.
import { s } from '../base/dom.js';

const MEMBERS = ['AZ', 'KZ', 'KG', 'RU', 'TJ', 'TM', 'UZ'];
/** What the first view shows, degrees: west, south, east, north. */
const SIGHT = { type: 'MultiPoint', coordinates: [[45, 25], [86, 25.5], [44, 54.5], [84, 55], [64, 56], [64, 24]] };
const BASE = [[0, 0], [1000, 700]];

/** The region's projection: a conic that keeps shapes, fitted to the base coordinates. */
export const projection = () => globalThis.d3.geoConicConformal().parallels([30, 50]).rotate([-65, 0]).fitExtent(BASE, SIGHT);

export const EXTENT = BASE;
/** What region.geojson fills without a cut edge, in base coordinates. */
export const COVER = [[-470, -260], [1460, 900]];

export function drawOutlines(project, countries) {
  const path = globalThis.d3.geoPath(project);
  const graticule = globalThis.d3.geoGraticule().extent([[-10, 0], [140, 80]]).step([10, 10]);
  return [
    s('path', { class: 'graticule', d: path(graticule()) }),
    ...countries.features.map((country) => s('path', { class: landClass(country.properties.code), d: path(country) })),
  ];
}

/** Country names, as labels that give way to everything else. */
export const countryNames = (project, countries, name) => countries.features
  .filter((country) => country.properties.label)
  .map((country) => ({ point: project(country.properties.label), text: name(country.properties), kind: 'country' }));

const landClass = (code) => (MEMBERS.includes(code) ? 'land member' : 'land');
