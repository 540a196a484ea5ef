// The register's crossings: a checkpoint on each side, one name, one point. A place outside the register has a name only.
export class Places {
  #crossings = new Map();

  /** Takes the register; until then places go by their ids. */
  learn(checkpoints) {
    this.#crossings.clear();
    for (const checkpoint of checkpoints) {
      const sides = this.#crossings.get(checkpoint.crossing)?.sides ?? [];
      this.#crossings.set(checkpoint.crossing, describe(checkpoint.crossing, [...sides, checkpoint]));
    }
  }

  known = () => this.#crossings.size > 0;

  all = () => [...this.#crossings.values()];

  get = (crossing) => this.#crossings.get(crossing) ?? null;

  /** A crossing's name; one outside the register goes by the place's text. */
  name = (crossing) => this.get(crossing)?.name ?? outside(crossing);

  /** The names of an alert's crossings; outside the register as its reports write them. */
  names = (alert) => alert.crossings.map((crossing) => this.get(crossing)?.name ?? alert.places[crossing] ?? outside(crossing));
}

function describe(id, sides) {
  const names = [...new Set(sides.map((side) => side.name))];
  const middle = (field) => sides.reduce((sum, side) => sum + side[field], 0) / sides.length;
  return {
    id,
    sides,
    name: names.join(' – '),
    countries: [...new Set(sides.map((side) => side.country))],
    latitude: middle('latitude'),
    longitude: middle('longitude'),
  };
}

const outside = (crossing) => crossing.replace(/^[^:/|]*[:/|]/, '') || crossing;
