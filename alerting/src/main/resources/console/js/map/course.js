// The course of one alert over the crossings, in order of time. Pure.

/** Stops: each crossing once, with the numbers of its reports; one that has no point is left out. Legs: from stop to stop, with how often. */
export function course(evidence, places) {
  const stops = new Map();
  const legs = new Map();
  const lost = new Set();
  let before = null;
  evidence.forEach((event, index) => {
    const at = whereabouts(event, places);
    if (at === null) return lost.add(`${event.place} (${event.country})`);
    const stop = stops.get(event.crossing) ?? { crossing: event.crossing, ...at, numbers: [], natures: new Set() };
    stop.numbers.push(index + 1);
    stop.natures.add(event.nature);
    stops.set(event.crossing, stop);
    if (before !== null && before !== event.crossing) {
      const name = `${before}\n${event.crossing}`;
      const leg = legs.get(name) ?? { from: before, to: event.crossing, times: 0 };
      leg.times++;
      legs.set(name, leg);
    }
    before = event.crossing;
  });
  return { stops, legs: [...legs.values()], lost: [...lost] };
}

function whereabouts(event, places) {
  const known = places.get(event.crossing);
  if (known) return { name: known.name, place: [known.longitude, known.latitude] };
  if (typeof event.latitude === 'number' && typeof event.longitude === 'number') {
    return { name: event.place, place: [event.longitude, event.latitude] };
  }
  return null;
}

/** "1·3·5", shortened. */
export const numbersText = (numbers) => (numbers.length > 4 ? `${numbers.slice(0, 3).join('·')}…` : numbers.join('·'));
