/** The vehicles of a season at the borders of the region, and how their reports arrive. */
@NullMarked
package org.tamga.benchmarks.traffic;

import org.jspecify.annotations.NullMarked;
