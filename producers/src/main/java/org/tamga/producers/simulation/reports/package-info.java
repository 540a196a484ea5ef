/** What posts write down, and how it reaches the centre: late, twice, misspelt, corrected. */
@NullMarked
package org.tamga.producers.simulation.reports;

import org.jspecify.annotations.NullMarked;
