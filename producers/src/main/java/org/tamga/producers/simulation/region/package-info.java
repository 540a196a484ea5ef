/** The simulated region: its crossings, and who and what exists in it. */
@NullMarked
package org.tamga.producers.simulation.region;

import org.jspecify.annotations.NullMarked;
