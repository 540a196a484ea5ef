/** The tasks for Tamga's own engine: two of its patterns as they are, and a third added as any pattern is. */
@NullMarked
package org.tamga.benchmarks.contestants.tamga;

import org.jspecify.annotations.NullMarked;
