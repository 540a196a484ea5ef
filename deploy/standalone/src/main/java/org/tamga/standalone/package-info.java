/** The composition root and the one command: wires broker, registry and all parts, and holds no rule of its own. */
@NullMarked
package org.tamga.standalone;

import org.jspecify.annotations.NullMarked;
