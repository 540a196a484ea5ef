/** The words that all rooms share: normal form, drug groups, units, countries, the checkpoint register. Plain Java. */
@NullMarked
package org.tamga.vocabulary;

import org.jspecify.annotations.NullMarked;
