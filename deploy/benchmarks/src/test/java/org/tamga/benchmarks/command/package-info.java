@NullMarked
package org.tamga.benchmarks.command;

import org.jspecify.annotations.NullMarked;
