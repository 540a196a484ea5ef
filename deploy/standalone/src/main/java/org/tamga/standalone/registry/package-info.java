/** The box's own schema registry: a real one, as a supervised child process. */
@NullMarked
package org.tamga.standalone.registry;

import org.jspecify.annotations.NullMarked;
