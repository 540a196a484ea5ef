// A small time line: a lane for each country, a mark for each report, so that going to and fro is seen at a glance.
import { s } from '../base/dom.js';
import { natureShape } from '../base/signs.js';
import { bothClocks, utc } from '../base/time.js';
import { words } from '../language.js';

const NARROWEST = 260;
const WIDEST = 900;
const LEFT = 40;
const RIGHT = 16;
const LANE = 26;
const TOP = 8;
const FOOT = 22;

/** @param room pixels from side to side */
export function timeline(evidence, room) {
  const width = Math.min(WIDEST, Math.max(NARROWEST, room));
  const countries = [...new Set(evidence.map((event) => event.country))];
  const times = evidence.map((event) => new Date(event.occurredAt).getTime());
  const first = Math.min(...times);
  const last = Math.max(...times);
  const x = (time) => LEFT + (last === first ? 0.5 : (time - first) / (last - first)) * (width - LEFT - RIGHT);
  const y = (country) => TOP + LANE * (countries.indexOf(country) + 0.5);
  const bottom = TOP + LANE * countries.length;

  return s('svg', { class: 'timeline', viewBox: `0 0 ${width} ${bottom + FOOT}`, width, height: bottom + FOOT, role: 'img', 'aria-label': inWords(evidence) },
    countries.map((country) => [
      s('line', { class: 'lane', x1: LEFT, x2: width - RIGHT, y1: y(country), y2: y(country) }),
      s('text', { class: 'lane-name', x: 4, y: y(country) + 4 }, country),
    ]).flat(),
    s('polyline', { class: 'course', points: evidence.map((event, i) => `${x(times[i])},${y(event.country)}`).join(' ') }),
    evidence.map((event, i) => mark(event, x(times[i]), y(event.country))),
    s('text', { class: 'tick', x: LEFT, y: bottom + 15 }, utc.date(first)),
    last === first ? null : s('text', { class: 'tick end', x: width - RIGHT, y: bottom + 15 }, utc.date(last)));
}

const mark = (event, x, y) => s('g', { class: `nature-${event.nature}`, transform: `translate(${x - 8} ${y - 8})` },
  s('title', {}, `${words.nature[event.nature]}, ${event.place} ${event.country}, ${bothClocks(event.occurredAt)}`),
  s('circle', { class: 'under', cx: 8, cy: 8, r: 8 }),
  natureShape(event.nature));

const inWords = (evidence) => words.detail.timelineText(evidence
  .map((event) => `${utc.date(event.occurredAt)} ${event.country} ${words.nature[event.nature]}`).join('; '));
