/** The tasks for Siddhi. */
@NullMarked
package org.tamga.benchmarks.contestants.siddhi;

import org.jspecify.annotations.NullMarked;
