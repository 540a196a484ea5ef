// Charts by uPlot, which is loaded with the first one. A chart is a picture of the table beside it, so it is hidden from screen readers.
import { h } from '../base/dom.js';

const CODE = '/webjars/uplot/1.6.30/dist/uPlot.esm.js';

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/**
 * A place in which a chart is drawn as soon as it stands in the page, as wide as there is room.
 * @param data [xs, ys, ys, ...], xs in seconds for times
 * @param lines [{ label, colour: '--high', kind: 'bars' | 'line' | 'steps' }] for each ys
 */
export function chart({ data, lines, height = 200, time = true, unit = (value) => String(value) }) {
  const place = h('div', { class: 'chart', 'aria-hidden': 'true' });
  draw(place, { data, lines, height, time, unit });
  return place;
}

async function draw(place, { data, lines, height, time, unit }) {
  const { default: UPlot } = await import(CODE);
  let plot = null;
  const paint = () => {
    plot?.destroy();
    if (place.clientWidth === 0) return;
    plot = new UPlot({
      width: place.clientWidth,
      height,
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time, range: (u, least, most) => (least === most ? [least - 43_200, most + 43_200] : widened(least, most, data[0])) }, y: { range: (u, least, most) => [0, Math.max(1, most * 1.08)] } },
      axes: [
        { stroke: colour('--soft'), grid: { show: false }, ticks: { stroke: colour('--edge') }, font: '12px sans-serif', ...(time ? { values: (u, ticks) => ticks.map(day), space: 74 } : {}) },
        { stroke: colour('--soft'), grid: { stroke: colour('--line') }, ticks: { show: false }, font: '12px sans-serif', size: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000], values: (u, ticks) => ticks.map(unit) },
      ],
      series: [{}, ...lines.map((line) => ({
        label: line.label,
        stroke: colour(line.colour),
        fill: line.kind === 'bars' ? colour(line.colour) : undefined,
        width: line.kind === 'bars' ? 0 : 2,
        points: { show: line.kind !== 'bars' && data[0].length < 40 },
        paths: { bars: UPlot.paths.bars({ size: [0.8, 40] }), steps: UPlot.paths.stepped({ align: 1 }), line: undefined }[line.kind],
      }))],
    }, data, place);
  };
  new ResizeObserver(paint).observe(place);
  new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
}

const day = (seconds) => new Date(seconds * 1000).toISOString().slice(5, 10);

/** Half a bar more on either side. */
function widened(least, most, xs) {
  const half = (most - least) / Math.max(1, xs.length - 1) / 2;
  return [least - half, most + half];
}

/** What each line is, in words. */
export const key = (lines) => h('p', { class: 'chart-key' }, lines.map((line) =>
  h('span', {}, h('span', { class: `swatch ${line.colour.slice(2)}`, 'aria-hidden': 'true' }), line.label)));
