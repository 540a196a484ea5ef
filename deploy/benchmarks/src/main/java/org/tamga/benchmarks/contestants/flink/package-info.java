/** The tasks for Flink CEP. */
@NullMarked
package org.tamga.benchmarks.contestants.flink;

import org.jspecify.annotations.NullMarked;
