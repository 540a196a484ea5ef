// Where the map looks: base coordinates (the projected region) to the screen by a scale and a shift. Pure but for its own state.
const CLOSEST = 24;

export class View {
  scale = 1;
  x = 0;
  y = 0;
  #width = 1;
  #height = 1;

  /** @param extent what a first view shows @param cover what is drawn and may be seen; both [[left, top], [right, bottom]] in base coordinates */
  constructor(extent, cover) {
    this.extent = extent;
    this.cover = cover;
  }

  /** Takes the size of the screen, keeping what was in its middle there. */
  resize(width, height) {
    const middle = this.toBase([this.#width / 2, this.#height / 2]);
    this.#width = width;
    this.#height = height;
    this.#centre(middle);
    this.#clamp();
  }

  toScreen = ([x, y]) => [x * this.scale + this.x, y * this.scale + this.y];
  toBase = ([x, y]) => [(x - this.x) / this.scale, (y - this.y) / this.scale];

  /** The state that shows these points, no closer than the limit. */
  fitting(points, margin, limit) {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const free = (size) => size - 2 * Math.min(margin, size / 6);
    const scale = Math.min(free(this.#width) / Math.max(right - left, 1e-6), free(this.#height) / Math.max(bottom - top, 1e-6), this.#inside(this.extent) * limit);
    return { scale: Math.max(scale, this.#least()), middle: [(left + right) / 2, (top + bottom) / 2] };
  }

  /** The state that shows the whole region. */
  whole = () => this.fitting(this.extent, 12, 1);

  /** Goes part of the way from one state to another; 1 is there. */
  between(from, to, part) {
    this.scale = Math.exp(Math.log(from.scale) + (Math.log(to.scale) - Math.log(from.scale)) * part);
    this.#centre(from.middle.map((value, axis) => value + (to.middle[axis] - value) * part));
    this.#clamp();
  }

  state = () => ({ scale: this.scale, middle: this.toBase([this.#width / 2, this.#height / 2]) });

  zoom(factor, at = [this.#width / 2, this.#height / 2]) {
    const fixed = this.toBase(at);
    this.scale = Math.min(Math.max(this.scale * factor, this.#least()), this.#inside(this.extent) * CLOSEST);
    this.x = at[0] - fixed[0] * this.scale;
    this.y = at[1] - fixed[1] * this.scale;
    this.#clamp();
  }

  pan(dx, dy) {
    this.x += dx;
    this.y += dy;
    this.#clamp();
  }

  /** The scale at which a rectangle just fits on the screen. */
  #inside([[left, top], [right, bottom]]) {
    return Math.min(this.#width / (right - left), this.#height / (bottom - top));
  }

  /** The smallest scale: nothing beyond the cover comes into sight. */
  #least() {
    const [[left, top], [right, bottom]] = this.cover;
    return Math.max(this.#inside(this.extent) * 0.9, this.#width / (right - left), this.#height / (bottom - top));
  }

  #centre([x, y]) {
    this.x = this.#width / 2 - x * this.scale;
    this.y = this.#height / 2 - y * this.scale;
  }

  /** The screen stays inside the cover. */
  #clamp() {
    const [[left, top], [right, bottom]] = this.cover;
    const within = (shift, low, high, size) => Math.min(Math.max(shift, size - high * this.scale), -low * this.scale);
    this.x = within(this.x, left, right, this.#width);
    this.y = within(this.y, top, bottom, this.#height);
  }
}
