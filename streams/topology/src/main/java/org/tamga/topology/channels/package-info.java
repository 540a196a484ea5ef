/** What hangs together through the events it rests on. */
@NullMarked
package org.tamga.topology.channels;

import org.jspecify.annotations.NullMarked;
