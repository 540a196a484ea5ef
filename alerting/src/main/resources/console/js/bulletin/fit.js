// Makes a bulletin one page: what is left out is counted on the page, never silent.
import { words } from '../language.js';

/** What the margins of the style sheet leave of A4, less a hair for rounding. */
const ROOM = (272 / 25.4) * 96;
const FEWEST = 4;

export function fit(sheet) {
  sheet.classList.add('measured');
  const tooLong = () => sheet.scrollHeight > ROOM;
  const rows = [...sheet.querySelectorAll('tr[data-testid=evidence]')];
  shorten(sheet, rows, tooLong, FEWEST);
  if (tooLong()) sheet.querySelector('.map-frame')?.remove();
  for (const list of sheet.querySelectorAll('[data-may-shrink]')) while (tooLong() && list.children.length > 1) list.lastElementChild.remove();
  shorten(sheet, rows.filter((row) => row.isConnected), tooLong, 1);
  sheet.classList.remove('measured');
}

/** Takes rows out of the middle: the first and the latest say most. */
function shorten(sheet, rows, tooLong, fewest) {
  const left = [...rows];
  while (tooLong() && left.length > fewest) {
    left.splice(Math.floor(left.length / 2), 1)[0].remove();
    tell(sheet, left);
  }
}

function tell(sheet, left) {
  const line = sheet.querySelector('.left-out');
  line.hidden = false;
  const all = Number(sheet.querySelector('[data-reports]').dataset.reports);
  line.firstElementChild.textContent = words.bulletin.leftOut(all - left.length);
  left[Math.ceil(left.length / 2) - 1].after(line);
}
