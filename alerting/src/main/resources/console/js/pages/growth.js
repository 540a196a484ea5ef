// How a channel grew: what it held at the end of each day on which something came. Pure.
import { utc } from '../base/time.js';

/** @returns days, and as many sums each of reports, seizures and countries */
export function growth(evidence) {
  const days = [...new Set(evidence.map((event) => utc.date(event.occurredAt)))].sort();
  const until = (day, matches = () => true) => evidence.filter((event) => utc.date(event.occurredAt) <= day && matches(event));
  return {
    days,
    reports: days.map((day) => until(day).length),
    seizures: days.map((day) => until(day, (event) => event.nature === 'SEIZURE').length),
    countries: days.map((day) => new Set(until(day).map((event) => event.country)).size),
  };
}
