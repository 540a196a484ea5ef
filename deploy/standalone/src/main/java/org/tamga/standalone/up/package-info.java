/** {@code tamga up}: everything in one start, shown step by step, stopped in order. */
@NullMarked
package org.tamga.standalone.up;

import org.jspecify.annotations.NullMarked;
