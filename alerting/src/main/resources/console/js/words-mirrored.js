// A language that nobody speaks, made from another: longer, accented, from right to left. For trying the page with.
const ACCENTED = { a: 'á', c: 'ç', e: 'é', i: 'î', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ý', z: 'ž', A: 'Å', C: 'Ç', E: 'É', I: 'Î', N: 'Ñ', O: 'Ö', S: 'Š', U: 'Ü' };
/** Other languages are often longer than English. */
const LONGER_FROM = 8;

const strange = (text) => {
  if (text.length < 2) return text;
  const accented = text.replace(/[aceinosuyzACEINOSU]/g, (letter) => ACCENTED[letter]);
  return text.length < LONGER_FROM ? accented : accented.replace(/[áö]/g, (letter) => letter + letter);
};

/** The same words in the same shape, all strange but for what the centre is told. */
export const mirrored = (words) => ({ ...through(words), locale: words.locale });

function through(node) {
  if (typeof node === 'string') return strange(node);
  if (typeof node === 'function') return (...told) => through(node(...told));
  if (Array.isArray(node)) return node.map(through);
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, through(value)]));
}
