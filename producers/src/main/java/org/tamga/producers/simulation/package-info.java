/** A region made up from a seed, with planted networks and the truth about them. */
@NullMarked
package org.tamga.producers.simulation;

import org.jspecify.annotations.NullMarked;
