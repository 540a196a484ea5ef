// Whether the queue must stand still: somebody points at it or works in it and has moved within the last minute.
const LEFT_ALONE = 60_000;

export class Hold {
  #pointed = false;
  #focused = false;
  #last = 0;

  /** @param element the list @param isSelected tells whether a row is selected */
  constructor(element, isSelected) {
    this.isSelected = isSelected;
    element.addEventListener('pointerenter', () => (this.#pointed = true));
    element.addEventListener('pointerleave', () => (this.#pointed = false));
    element.addEventListener('focusin', () => (this.#focused = true));
    element.addEventListener('focusout', () => (this.#focused = false));
    for (const sign of ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove']) {
      document.addEventListener(sign, () => (this.#last = performance.now()), { passive: true });
    }
  }

  holds = () => (this.#pointed || this.#focused || this.isSelected()) && performance.now() - this.#last < LEFT_ALONE;
}
