@NullMarked
package org.tamga.benchmarks;

import org.jspecify.annotations.NullMarked;
