// Time on the screen: UTC and the region's UTC+5, ages, and the centre's clock rather than this machine's.
import { words } from '../language.js';

const REGION_OFFSET = 5 * 3600_000;
const TRUSTED_SKEW = 2_000;
let skew = 0;

/** Learns the centre's clock from the Date header of an answer; this machine's may be wrong. */
export function learnClock(dateHeader) {
  const centre = Date.parse(dateHeader ?? '');
  if (Number.isNaN(centre)) return;
  const difference = centre - Date.now();
  skew = Math.abs(difference) > TRUSTED_SKEW ? difference : 0;
}

/** Now by the centre's clock, milliseconds. */
export const now = () => Date.now() + skew;

const iso = (instant, offset) => new Date(new Date(instant).getTime() + offset).toISOString();

export const utc = {
  date: (instant) => iso(instant, 0).slice(0, 10),
  minute: (instant) => iso(instant, 0).slice(11, 16),
  second: (instant) => iso(instant, 0).slice(11, 19),
};
export const region = {
  date: (instant) => iso(instant, REGION_OFFSET).slice(0, 10),
  minute: (instant) => iso(instant, REGION_OFFSET).slice(11, 16),
  second: (instant) => iso(instant, REGION_OFFSET).slice(11, 19),
};

/** Both clocks in one line, for tooltips. */
export const bothClocks = (instant) =>
  `${utc.date(instant)} ${utc.second(instant)} UTC · ${region.date(instant)} ${region.second(instant)} UTC+5`;

/** How long ago, in at most two units. */
export function age(instant, at = now()) {
  const seconds = Math.max(0, Math.floor((at - new Date(instant).getTime()) / 1000));
  if (seconds < 60) return words.time.seconds(seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return words.time.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return words.time.hours(hours, minutes % 60);
  return words.time.days(Math.floor(hours / 24), hours % 24);
}
