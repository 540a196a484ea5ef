// Wheel, drag, pinch and keys on the map.
const STEP = 60;
const FACTOR = 1.4;

/** @param actions pan(dx, dy), zoom(factor, at), reset() */
export function listenForGestures(element, actions) {
  const pointers = new Map();
  const spot = (event) => {
    const bounds = element.getBoundingClientRect();
    return [event.clientX - bounds.left, event.clientY - bounds.top];
  };

  element.addEventListener('wheel', (event) => {
    event.preventDefault();
    actions.zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)), spot(event));
  }, { passive: false });

  element.addEventListener('pointerdown', (event) => {
    if (event.button === 0) pointers.set(event.pointerId, spot(event));
  });
  element.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const after = spot(event);
    const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    if (Math.hypot(after[0] - before[0], after[1] - before[1]) > 3 && !element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    if (!element.hasPointerCapture(event.pointerId)) return;
    pointers.set(event.pointerId, after);
    if (others.length === 0) actions.pan(after[0] - before[0], after[1] - before[1]);
    else pinch(before, after, others[0]);
  });
  const drop = (event) => pointers.delete(event.pointerId);
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) element.addEventListener(end, drop);

  function pinch(before, after, other) {
    const apart = (point) => Math.hypot(point[0] - other[0], point[1] - other[1]);
    if (apart(before) > 0) actions.zoom(apart(after) / apart(before), [(after[0] + other[0]) / 2, (after[1] + other[1]) / 2]);
  }

  const keys = {
    ArrowLeft: () => actions.pan(STEP, 0),
    ArrowRight: () => actions.pan(-STEP, 0),
    ArrowUp: () => actions.pan(0, STEP),
    ArrowDown: () => actions.pan(0, -STEP),
    '+': () => actions.zoom(FACTOR),
    '=': () => actions.zoom(FACTOR),
    '-': () => actions.zoom(1 / FACTOR),
    0: () => actions.reset(),
  };
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
}
