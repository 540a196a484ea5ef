/** Planted networks: what detection must find. */
@NullMarked
package org.tamga.producers.simulation.networks;

import org.jspecify.annotations.NullMarked;
