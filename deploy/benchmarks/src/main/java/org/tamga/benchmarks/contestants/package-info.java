/** The engines side by side, each doing the same tasks by its own means. */
@NullMarked
package org.tamga.benchmarks.contestants;

import org.jspecify.annotations.NullMarked;
