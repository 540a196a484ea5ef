// Puts labels where they cover neither each other nor a mark; a label that finds no room is left out. Pure.
const LINE = 15;
const GAP = 4;

/** @param labels [{text, at: [x, y], reach, kind, size}] in order of importance @param taken boxes already drawn
 *  @returns the labels that found room, each with x, y and anchor */
export function placeLabels(labels, taken, width, height, widthOf) {
  const boxes = [...taken];
  const placed = [];
  for (const label of labels) {
    const spot = spots(label, widthOf(label)).find(({ box }) => inside(box, width, height) && !boxes.some((other) => overlap(box, other)));
    if (!spot) continue;
    boxes.push(spot.box);
    placed.push({ ...label, ...spot });
  }
  return placed;
}

function spots({ at: [x, y], reach, kind }, width) {
  const box = (left, top) => [left, top, left + width, top + LINE];
  if (kind === 'country') return [0, -14, 14, -30, 30].map((dy) => ({ x, y: y + dy + 4, anchor: 'middle', box: box(x - width / 2, y + dy - LINE / 2) }));
  const off = reach + GAP;
  return [
    { x: x + off, y: y + 4, anchor: 'start', box: box(x + off, y - LINE / 2) },
    { x: x - off, y: y + 4, anchor: 'end', box: box(x - off - width, y - LINE / 2) },
    { x, y: y - off - 2, anchor: 'middle', box: box(x - width / 2, y - off - LINE + 1) },
    { x, y: y + off + 9, anchor: 'middle', box: box(x - width / 2, y + off - 2) },
    { x: x + off * 0.7, y: y - off, anchor: 'start', box: box(x + off * 0.7, y - off - LINE / 2 - 3) },
    { x: x + off * 0.7, y: y + off + 6, anchor: 'start', box: box(x + off * 0.7, y + off - 5) },
  ];
}

const inside = ([left, top, right, bottom], width, height) => left > 2 && top > 2 && right < width - 2 && bottom < height - 2;
const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
