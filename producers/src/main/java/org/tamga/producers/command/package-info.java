/** The commands {@code tamga import} and {@code tamga report}. */
@NullMarked
package org.tamga.producers.command;

import org.jspecify.annotations.NullMarked;
