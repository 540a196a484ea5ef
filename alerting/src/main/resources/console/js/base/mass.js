// A mass in the unit that an officer would say it in.
import { words } from '../language.js';

const UNITS = [['tonne', 1e9], ['kilogram', 1e6], ['gram', 1e3], ['milligram', 1]];

/** For example 3653 milligrams: "3.65 g"; at most three digits are shown of a fraction. */
export function mass(milligrams) {
  const [unit, size] = UNITS.find(([, least]) => milligrams >= least) ?? UNITS.at(-1);
  const value = (milligrams / size).toLocaleString(words.locale, { maximumSignificantDigits: milligrams / size < 1000 ? 3 : 4 });
  return `${value} ${words.mass[unit]}`;
}
