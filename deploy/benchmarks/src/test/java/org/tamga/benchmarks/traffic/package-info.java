@NullMarked
package org.tamga.benchmarks.traffic;

import org.jspecify.annotations.NullMarked;
