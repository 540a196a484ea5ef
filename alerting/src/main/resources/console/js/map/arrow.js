// An arrow from one mark to another: a slight bend to its right, so that there and back are two lines. Pure geometry.
const BEND = 0.14;
const HEAD = 9;

/** Path data of the line and of its head, or null where the marks touch. */
export function arrow([x1, y1], [x2, y2], startGap, endGap) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < startGap + endGap + HEAD) return null;
  const control = [(x1 + x2) / 2 - (y2 - y1) * BEND, (y1 + y2) / 2 + (x2 - x1) * BEND];
  const start = towards([x1, y1], control, startGap);
  const tip = towards([x2, y2], control, endGap);
  const neck = towards(tip, control, HEAD);
  const side = [(tip[1] - neck[1]) * 0.45, (neck[0] - tip[0]) * 0.45];
  return {
    line: `M${start}Q${control} ${neck}`,
    head: `M${tip}L${neck[0] + side[0]},${neck[1] + side[1]}L${neck[0] - side[0]},${neck[1] - side[1]}Z`,
  };
}

function towards([x, y], [tx, ty], distance) {
  const length = Math.hypot(tx - x, ty - y) || 1;
  return [x + ((tx - x) / length) * distance, y + ((ty - y) / length) * distance];
}
