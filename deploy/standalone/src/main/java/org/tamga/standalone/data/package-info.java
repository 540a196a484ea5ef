/** The box's data directory: its layout, who holds it, how much room is left, its secret. */
@NullMarked
package org.tamga.standalone.data;

import org.jspecify.annotations.NullMarked;
