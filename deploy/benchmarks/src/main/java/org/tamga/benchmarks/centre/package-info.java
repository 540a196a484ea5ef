/** How fast the centre answers with many alerts in its store. */
@NullMarked
package org.tamga.benchmarks.centre;

import org.jspecify.annotations.NullMarked;
