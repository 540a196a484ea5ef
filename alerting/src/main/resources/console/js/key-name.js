// A key as people write it, from its normal form; the centre's KeyName writes it so where it makes the sentences.
const WITH_COUNTRY = ['vehicle', 'document'];
const COUNTRY = 2;

/** "YU6935469 (AZ)" for a plate or document number, "IVANOV IVAN, 1980-01-01" for a person. */
export function keyName({ kind, normalForm }) {
  if (kind === 'person') return normalForm.replace('|', ', ');
  if (!WITH_COUNTRY.includes(kind) || normalForm.length <= COUNTRY) return normalForm;
  return `${normalForm.slice(COUNTRY)} (${normalForm.slice(0, COUNTRY)})`;
}
