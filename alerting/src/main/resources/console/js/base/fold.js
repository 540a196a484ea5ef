// Text as it is searched: upper case, Cyrillic letters that look Latin made Latin, so that either layout finds a plate.
const LOOK_ALIKES = {
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', Ј: 'J', Ѕ: 'S',
};

export const fold = (text) => text.normalize('NFKC').toUpperCase().replace(/[А-ЯІЈЅ]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
