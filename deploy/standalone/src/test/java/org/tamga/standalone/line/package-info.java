/** A border post whose line to the centre is bad in every way a line can be. */
@NullMarked
package org.tamga.standalone.line;

import org.jspecify.annotations.NullMarked;
