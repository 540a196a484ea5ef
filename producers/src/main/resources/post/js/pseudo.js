// A language for tests, made from English: longer by a third, with accents, read from right to left. What is not changed by
// it was never in the file of words.
const ACCENTS = { a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü', c: 'ç', n: 'ñ', y: 'ý', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ü', S: 'Š', N: 'Ñ' };

const changed = (text) => {
  const marked = text.split(/(\{\w+\})/).map((part) =>
    (part.startsWith('{') ? part : part.replace(/[A-Za-z]/g, (letter) => ACCENTS[letter] ?? letter))).join('');
  return `⟦${marked}${'~'.repeat(Math.ceil(text.length / 3))}⟧`;
};

export const pseudo = (node) => (typeof node === 'string'
  ? changed(node)
  : Object.fromEntries(Object.entries(node).map(([name, value]) => [name, pseudo(value)])));
