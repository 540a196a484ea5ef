/** Chance that can be repeated: every draw follows from the seed. */
@NullMarked
package org.tamga.producers.simulation.chance;

import org.jspecify.annotations.NullMarked;
