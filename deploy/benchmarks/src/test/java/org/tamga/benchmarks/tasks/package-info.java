@NullMarked
package org.tamga.benchmarks.tasks;

import org.jspecify.annotations.NullMarked;
