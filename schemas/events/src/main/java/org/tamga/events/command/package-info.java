/** What the commands of all rooms have in common. Whoever uses it brings picocli along. */
@NullMarked
package org.tamga.events.command;

import org.jspecify.annotations.NullMarked;
