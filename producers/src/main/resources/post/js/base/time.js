// Time on the screen: this computer's zone, the language's way of writing it.
import { locale } from '../language.js';

const minute = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayAndMinute = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const withYear = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long', hourCycle: 'h23' });
const units = Object.fromEntries(['second', 'minute', 'hour', 'day'].map((unit) =>
  [unit, new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' })]));

/** The time if it is of today, with the day if not, with the year if it is of another one. */
export function moment(instant) {
  const date = new Date(instant);
  const now = new Date();
  if (date.getFullYear() !== now.getFullYear()) return withYear.format(date);
  return (date.toDateString() === now.toDateString() ? minute : dayAndMinute).format(date);
}

/** Date, seconds and zone, for those who look twice. */
export const wholeMoment = (instant) => whole.format(new Date(instant));

/** How long something lasts, in at most two units. */
export function span(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return units.second.format(seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return units.minute.format(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${units.hour.format(hours)} ${units.minute.format(minutes % 60)}`;
  return `${units.day.format(Math.floor(hours / 24))} ${units.hour.format(hours % 24)}`;
}
