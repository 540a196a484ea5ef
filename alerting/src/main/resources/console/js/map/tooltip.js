// What is said of a crossing under the pointer.
import { byId, h } from '../base/dom.js';

export class Tooltip {
  constructor() {
    this.element = byId('map-tooltip');
  }

  /** Shows lines beside a point, on the side where there is room. */
  show(lines, [x, y], width, height) {
    this.element.replaceChildren(...lines.map((line, index) => h(index === 0 ? 'b' : 'span', {}, line)));
    this.element.hidden = false;
    const { offsetWidth, offsetHeight } = this.element;
    this.element.style.left = `${Math.max(4, x + 14 + offsetWidth > width ? x - offsetWidth - 14 : x + 14)}px`;
    this.element.style.top = `${Math.max(4, Math.min(height - offsetHeight - 4, y - offsetHeight / 2))}px`;
  }

  hide() {
    this.element.hidden = true;
  }
}
