/** Licit movement over the borders. */
@NullMarked
package org.tamga.producers.simulation.traffic;

import org.jspecify.annotations.NullMarked;
