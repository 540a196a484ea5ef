/** The tasks for Esper. */
@NullMarked
package org.tamga.benchmarks.contestants.esper;

import org.jspecify.annotations.NullMarked;
