/** How good detection is, by the truth of a simulation. */
@NullMarked
package org.tamga.producers.evaluation;

import org.jspecify.annotations.NullMarked;
