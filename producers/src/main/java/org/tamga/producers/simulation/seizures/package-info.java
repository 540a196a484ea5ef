/** Everyday seizures, as often and of the kind that the published figures show. */
@NullMarked
package org.tamga.producers.simulation.seizures;

import org.jspecify.annotations.NullMarked;
