@NullMarked
package org.tamga.benchmarks.post;

import org.jspecify.annotations.NullMarked;
