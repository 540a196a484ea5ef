/** Runs a contestant, holds its findings against the truth and its work against the clocks. */
@NullMarked
package org.tamga.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
