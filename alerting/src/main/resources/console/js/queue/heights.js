// How high rows are: as measured, or as most are. Knows nothing of what they say.
const USUAL = 60;
const TITLE = 30;

export class Heights {
  title = TITLE;
  #known = new Map();

  /** The rows have another width: nothing measured holds. */
  forget() {
    this.#known.clear();
  }

  /** Measures the rows on the page; those out of sight have no height to learn. */
  learn(rows, title) {
    for (const [id, row] of rows) {
      const height = row.offsetHeight;
      if (height > 0) this.#known.set(id, height);
    }
    if (title?.offsetHeight > 0) this.title = title.offsetHeight;
  }

  of = (id) => this.#known.get(id) ?? USUAL;

  /** Of the first so many. */
  sum(ids, count) {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += this.of(ids[i]);
    return sum;
  }

  /** Which rows lie between two heights, and how much room the others take above and below. */
  span(ids, from, until) {
    let top = 0;
    let first = 0;
    while (first < ids.length && top + this.of(ids[first]) < from) top += this.of(ids[first++]);
    const above = top;
    let end = first;
    while (end < ids.length && top < until) top += this.of(ids[end++]);
    const shown = top - above;
    const rest = this.sum(ids.slice(end), ids.length - end);
    return { first, end, above, below: rest, total: above + shown + rest };
  }
}
