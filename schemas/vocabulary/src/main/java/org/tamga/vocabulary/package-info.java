/**
 * The words that all rooms share: normal form, drug groups, units, countries, the checkpoint register. Plain Java.
 *
 * <p>What the words mean stands in the tables beside this package, not in code: {@code checkpoints.csv} and
 * {@code checkpoint-aliases.csv}, {@code substances.csv}, {@code units.csv} and {@code unit-masses.csv}, {@code
 * countries.csv}. All are compared by {@link org.tamga.vocabulary.NormalForm}; a word that no table holds is unknown, never
 * guessed.
 */
@NullMarked
package org.tamga.vocabulary;

import org.jspecify.annotations.NullMarked;
