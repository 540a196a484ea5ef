// The overview: each crossing with how many open alerts it has. Pure.
import { needsWork } from '../alerts.js';

/** By crossing: { count, high }, for the alerts that need work. */
export function openByCrossing(alerts) {
  const found = new Map();
  for (const alert of alerts.filter(needsWork)) {
    for (const crossing of alert.crossings) {
      const entry = found.get(crossing) ?? { count: 0, high: 0 };
      entry.count++;
      entry.high += alert.severity === 'HIGH' ? 1 : 0;
      found.set(crossing, entry);
    }
  }
  return found;
}

/** Radius of a crossing's mark: its area grows with the count. */
export const radius = (count, most) => (count === 0 ? 2 : 4 + 9 * Math.sqrt(count / Math.max(most, 4)));
