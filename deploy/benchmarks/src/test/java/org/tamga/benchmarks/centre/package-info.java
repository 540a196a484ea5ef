@NullMarked
package org.tamga.benchmarks.centre;

import org.jspecify.annotations.NullMarked;
