/** What every contestant is asked to find, and the truth, written naively from the definitions. */
@NullMarked
package org.tamga.benchmarks.tasks;

import org.jspecify.annotations.NullMarked;
