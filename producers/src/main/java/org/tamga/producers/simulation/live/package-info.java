/** A simulated region that goes on now: yesterday's reports within minutes, then each when it would come. */
@NullMarked
package org.tamga.producers.simulation.live;

import org.jspecify.annotations.NullMarked;
