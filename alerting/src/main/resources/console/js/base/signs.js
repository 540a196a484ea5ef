// The small drawings: each meaning has a shape of its own, so that nothing depends on colour alone.
import { s } from './dom.js';

const SEVERITY = {
  HIGH: () => s('path', { d: 'M8 1.6 15 14H1Z' }),
  MEDIUM: () => s('path', { d: 'M8 1.5 14.5 8 8 14.5 1.5 8Z' }),
  LOW: () => s('circle', { cx: 8, cy: 8, r: 5, class: 'hollow' }),
};

const NATURE = {
  SEIZURE: () => s('path', { d: 'M3 3h10v10H3Z' }),
  POSITIVE: () => s('path', { d: 'M8 2 14 8 8 14 2 8Z' }),
  SIGHTING: () => s('circle', { cx: 8, cy: 8, r: 4.6, class: 'hollow' }),
};

/** Said by the words beside it. */
const sign = (shape, kind) => s('svg', { class: `sign ${kind}`, viewBox: '0 0 16 16', role: 'presentation' }, shape);

export const severitySign = (severity) => sign((SEVERITY[severity] ?? SEVERITY.LOW)(), `severity-${severity}`);
export const natureSign = (nature) => sign((NATURE[nature] ?? NATURE.SIGHTING)(), `nature-${nature}`);
/** The bare shape of a nature, to be placed in a drawing. */
export const natureShape = (nature) => (NATURE[nature] ?? NATURE.SIGHTING)();
